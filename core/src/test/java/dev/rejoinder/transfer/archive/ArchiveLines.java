package dev.rejoinder.transfer.archive;

import java.util.ArrayList;
import java.util.List;

/** A whole small archive, line by line, in single quotes instead of double ones. */
final class ArchiveLines {

    static final String HEADER = "{'format':'rejoinder-archive','version':1}";
    static final String CATEGORY = "{'type':'category','id':'0000000000001','version':0,'name':'News','slug':'news'}";
    static final String POST = "{'type':'post','id':'0000000000002','version':0,'title':'T','slug':'t',"
            + "'author':{'id':'jen','name':'Jen'},'publication':{'state':'PUBLISHED','at':'2024-05-01T12:00:00Z'},"
            + "'createdAt':'2024-05-01T12:00:00Z','updatedAt':'2024-05-01T12:00:00Z',"
            + "'categories':['0000000000001'],'format':'HTML','body':'B','attributes':{'a':'b'}}";
    static final String THREAD = "{'type':'thread','id':'0000000000003','version':0,"
            + "'subject':{'type':'post','id':'0000000000002'},'state':'OPEN','createdAt':'2024-05-01T12:00:00Z'}";
    static final String COMMENT = "{'type':'comment','thread':'0000000000003','id':'0000000000004','version':1,"
            + "'author':{'name':'Ada'},'createdAt':'2024-05-01T12:00:00Z','status':'PENDING','format':'MARKDOWN',"
            + "'text':'C','ruling':{'outcome':'HOLD','findings':[{'rule':'r','level':'HOLD','evidence':['e']}]},"
            + "'history':[{'id':'0000000000009','at':'2024-05-01T12:00:00Z','version':1,'action':'SUBMITTED'}]}";
    static final String REPLY = COMMENT.replace("'id':'0000000000004'", "'id':'0000000000005','parent':'0000000000004'")
            .replace("0000000000009", "000000000000a");
    static final String DELETED = "{'type':'deletedTerm','id':'0000000000008'}";
    static final String TRAILER = "{'type':'end','categories':1,'tags':0,'posts':1,'threads':1,'comments':2,"
            + "'moves':0,'deletedTerms':1,'events':2}";

    static final List<String> LINES = List.of(HEADER, CATEGORY, POST, THREAD, COMMENT, REPLY, DELETED, TRAILER);

    private ArchiveLines() {}

    static String archive(List<String> lines) {
        return String.join("\n", lines).replace('\'', '"') + "\n";
    }

    /** The archive with another line, counted from 1. */
    static String with(int line, String content) {
        List<String> lines = new ArrayList<>(LINES);
        lines.set(line - 1, content);
        return archive(lines);
    }
}
