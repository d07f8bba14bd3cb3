package dev.rejoinder.storage.jdbc.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Stands between a pool and its server, and cuts connections at random moments: before or after it has passed on what the
 * client says. After a cut the client hears nothing more, while the server gets everything that was passed on.
 */
final class CuttingProxy implements AutoCloseable {

    /** Not READ COMMITTED. */
    private static final Pattern COMMIT = Pattern.compile("COMMIT(?!TED)");

    private static final int COMMITS_FOR_A_CUT = 15;
    private static final int STATEMENTS_FOR_A_CUT = 300;

    private final int serverPort;
    private final SplittableRandom random;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger statementsCut = new AtomicInteger();
    private final AtomicInteger commitsHeldBack = new AtomicInteger();
    private final AtomicInteger commitsUnanswered = new AtomicInteger();

    CuttingProxy(int serverPort, long seed) throws IOException {
        this.serverPort = serverPort;
        random = new SplittableRandom(seed);
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Connections cut in a statement, before a commit was passed on, and after that. */
    int[] cuts() {
        return new int[] {statementsCut.get(), commitsHeldBack.get(), commitsUnanswered.get()};
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Sockets that were closed end it. */
    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void admit() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            open.add(client);
            open.add(server);
            start(() -> passQuestions(client, server));
            start(() -> passAnswers(server, client));
        }
    }

    private void passQuestions(Socket client, Socket server) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (client) {
            int length = client.getInputStream().read(buffer);
            while (length >= 0) {
                boolean commit = COMMIT.matcher(new String(buffer, 0, length, StandardCharsets.ISO_8859_1))
                        .find();
                boolean cut = oneIn(commit ? COMMITS_FOR_A_CUT : STATEMENTS_FOR_A_CUT);
                boolean passOn = !cut || oneIn(2);
                if (cut) {
                    count(commit, passOn).incrementAndGet();
                    client.close();
                }
                if (passOn) {
                    server.getOutputStream().write(buffer, 0, length);
                }
                if (cut) {
                    break;
                }
                length = client.getInputStream().read(buffer);
            }
        } finally {
            server.shutdownOutput();
            open.remove(client);
        }
    }

    private AtomicInteger count(boolean commit, boolean passedOn) {
        if (!commit) {
            return statementsCut;
        }
        return passedOn ? commitsUnanswered : commitsHeldBack;
    }

    /** Reads to the end even if nobody is left to be told: a server that can't answer may stop before it has read. */
    private void passAnswers(Socket server, Socket client) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (server;
                client) {
            int length = server.getInputStream().read(buffer);
            while (length >= 0) {
                if (!client.isClosed()) {
                    tell(client, buffer, length);
                }
                length = server.getInputStream().read(buffer);
            }
        } finally {
            open.remove(server);
        }
    }

    private static void tell(Socket client, byte[] buffer, int length) {
        try {
            client.getOutputStream().write(buffer, 0, length);
        } catch (IOException e) {
            // It was cut meanwhile.
        }
    }

    private synchronized boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
