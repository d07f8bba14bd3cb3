package dev.rejoinder.transfer.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class XmlTextTest {
    private final XmlText text = new XmlText(6);

    private void take(String xml) throws XMLStreamException {
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
        reader.nextTag();
        text.begin();
        while (reader.hasNext()) {
            text.take(reader.next(), reader);
        }
    }

    @Test
    void thatIsTooLongIsCutAndSaysSo() throws XMLStreamException {
        take("<a>four<![CDATA[five]]> and more</a>");

        assertThat(text.taken()).isEqualTo("fourfi");
        assertThat(text.oddities()).containsExactly("is longer than 6 characters and was cut there");
    }

    @Test
    void thatIsJustLongEnoughIsWhole() throws XMLStreamException {
        take("<a>123456</a>");

        assertThat(text.taken()).isEqualTo("123456");
        assertThat(text.oddities()).isEmpty();
    }
}
