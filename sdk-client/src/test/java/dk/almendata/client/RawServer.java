package dk.almendata.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of raw sockets that answers byte for byte what a test says, and can reset the connection after any of them. One call at a time. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<Asked> requests = new CopyOnWriteArrayList<>();
    private volatile Script script = (number, request) -> Reply.cut(new byte[0], 0);

    RawServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers the n-th request since it was set, counted from 1. */
    interface Script {
        Reply reply(int number, Asked request);

        /** The same script some requests later. */
        default Script after(int requests) {
            return (number, request) -> reply(number + requests, request);
        }
    }

    record Asked(String line, Map<String, String> headers) {
        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * An answer.
     *
     * @param bytes all of it
     * @param send how many are sent before the connection is reset, −1 for all and an orderly end
     * @param slow from which byte on every byte is sent by itself
     * @param stalls whether nothing more comes after what is sent, and no end either
     */
    record Reply(byte[] bytes, int send, int slow, boolean stalls) {
        static Reply of(byte[] bytes) {
            return new Reply(bytes, -1, Integer.MAX_VALUE, false);
        }

        static Reply cut(byte[] bytes, int after) {
            return new Reply(bytes, after, Integer.MAX_VALUE, false);
        }

        static Reply dripping(byte[] bytes, int from) {
            return new Reply(bytes, -1, from, false);
        }

        static Reply stalled(byte[] bytes, int after) {
            return new Reply(bytes, after, Integer.MAX_VALUE, true);
        }
    }

    void script(Script value) {
        requests.clear();
        script = value;
    }

    List<Asked> requests() {
        return requests;
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                answer(connection);
            } catch (IOException closedOrReset) {
                // The next call comes on a new connection.
            }
        }
    }

    private void answer(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String line = in.readLine();
        if (line == null) {
            return;
        }
        Map<String, String> headers = new HashMap<>();
        for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        Asked request = new Asked(line, headers);
        requests.add(request);
        Reply reply = script.reply(requests.size(), request);
        OutputStream out = connection.getOutputStream();
        if (reply.send() >= 0) {
            out.write(reply.bytes(), 0, reply.send());
            out.flush();
            // The peer has read them all once it closes or nothing is buffered; an orderly end says where the bytes
            // stop.
            if (!reply.stalls()) {
                connection.shutdownOutput();
            }
        } else if (reply.slow() < reply.bytes().length) {
            out.write(reply.bytes(), 0, reply.slow());
            connection.setTcpNoDelay(true);
            for (int i = reply.slow(); i < reply.bytes().length; i++) {
                out.write(reply.bytes(), i, 1);
                out.flush();
            }
        } else {
            out.write(reply.bytes());
            out.flush();
            connection.shutdownOutput();
        }
        while (in.read() >= 0) {
            // Waits until the client has closed, so that nothing that it has not read is dropped.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
