package dk.almendata.jooq;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * H2's files under addresses that begin with {@code jdbc:h2:logged:}: those of the machine, and everything that is done to the file of a
 * database is written down. Public, because H2 makes one for each path.
 */
@SuppressWarnings("exports") // H2 has no module of its own; nothing outside the tests sees this.
public final class LoggedFiles extends FilePathWrapper {

    private static final String SCHEME = "logged";
    private static final String DATABASE = ".mv.db";
    private static final Map<String, WriteLog> LOGS = new ConcurrentHashMap<>();

    /** For H2. */
    public LoggedFiles() {}

    /** Has H2 know the addresses. */
    static void register() {
        FilePath.register(new LoggedFiles());
    }

    /** What was done to the database of an address. */
    static WriteLog log(String path) {
        return LOGS.computeIfAbsent(FileUtils.toRealPath(path + DATABASE), name -> new WriteLog());
    }

    static String url(String path) {
        return "jdbc:h2:" + SCHEME + ":" + path + ";USER=sa";
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = super.open(mode);
        return name.endsWith(DATABASE) ? new LoggedFile(file, log(unlogged())) : file;
    }

    private String unlogged() {
        String path = getBase().toString();
        return path.substring(0, path.length() - DATABASE.length());
    }

    /** A file of the machine. What is done to it and written down is one step, so that the order of both is the same. */
    private static final class LoggedFile extends FileBaseDefault {

        private final FileChannel file;
        private final WriteLog log;

        LoggedFile(FileChannel file, WriteLog log) {
            this.file = file;
            this.log = log;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer target, long at) throws IOException {
            return file.read(target, at);
        }

        @Override
        public synchronized int write(ByteBuffer source, long at) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            int written = file.write(source, at);
            if (written != bytes.length) {
                throw new IOException("only " + written + " of " + bytes.length + " bytes were written");
            }
            log.wrote(at, bytes);
            return written;
        }

        @Override
        protected void implTruncate(long length) throws IOException {
            file.truncate(length);
            log.truncated(length);
        }

        @Override
        public synchronized void force(boolean metaData) throws IOException {
            file.force(metaData);
            log.forced();
        }

        @Override
        public @Nullable FileLock tryLock(long position, long length, boolean shared) throws IOException {
            return file.tryLock(position, length, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
