package dk.almendata.jooq;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a driver and a PostgreSQL server, passes their messages on and counts them, and cuts the connection at one that was chosen:
 * after a message of the driver has reached the server, which then works on it although nobody hears the answer, or before a message of the
 * server reaches the driver. Only the connection of that message is cut, and what comes later passes.
 */
final class WireProxy implements AutoCloseable {

    /** Who sends the message at which the connection is cut. */
    enum Sender {
        DRIVER,
        SERVER
    }

    private final ServerSocket listening;
    private final int serverPort;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<AtomicInteger> counts = List.of(new AtomicInteger(), new AtomicInteger());
    private volatile boolean counting;
    private volatile Sender sender = Sender.DRIVER;
    private volatile int chosen;

    WireProxy(int serverPort) {
        this.serverPort = serverPort;
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Counts from here; cuts at the message with this number, from 1. With 0 none is. */
    void count(Sender from, int number) {
        counts.forEach(count -> count.set(0));
        sender = from;
        chosen = number;
        counting = true;
    }

    /** Ends counting. */
    void pass() {
        counting = false;
    }

    /** The messages counted. */
    int counted(Sender from) {
        return counts.get(from.ordinal()).get();
    }

    private void accept() {
        try {
            while (true) {
                Socket driver = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                driver.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                sockets.add(driver);
                sockets.add(server);
                start(() -> forward(driver, server, Sender.DRIVER));
                start(() -> forward(server, driver, Sender.SERVER));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void forward(Socket from, Socket to, Sender who) {
        try {
            DataInputStream in = new DataInputStream(from.getInputStream());
            OutputStream out = to.getOutputStream();
            // The first message of a driver has no type.
            boolean typed = who == Sender.SERVER;
            while (true) {
                byte[] message = read(in, typed);
                typed = true;
                boolean cut = counting && counts.get(who.ordinal()).incrementAndGet() == chosen && who == sender;
                if (!cut || who == Sender.DRIVER) {
                    out.write(message);
                }
                if (cut && who == Sender.DRIVER) {
                    // The server reads on to the end of what was sent, and ends by itself; its answers find no way.
                    from.close();
                    to.shutdownOutput();
                    return;
                }
                if (cut) {
                    to.close();
                    from.shutdownOutput();
                    in.skipNBytes(Long.MAX_VALUE);
                }
            }
        } catch (IOException ended) {
            end(to);
        }
    }

    /** One message, at its whole length. */
    private static byte[] read(DataInputStream in, boolean typed) throws IOException {
        int head = typed ? 5 : 4;
        byte[] start = in.readNBytes(head);
        if (start.length < head) {
            throw new EOFException();
        }
        int at = head - 4;
        int length = (start[at] & 0xff) << 24
                | (start[at + 1] & 0xff) << 16
                | (start[at + 2] & 0xff) << 8
                | start[at + 3] & 0xff;
        byte[] message = new byte[at + length];
        System.arraycopy(start, 0, message, 0, head);
        in.readFully(message, head, length - 4);
        return message;
    }

    private static void end(Socket to) {
        try {
            to.shutdownOutput();
        } catch (IOException already) {
            // Nothing is left to end.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
