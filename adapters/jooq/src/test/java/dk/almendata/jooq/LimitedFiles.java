package dk.almendata.jooq;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * H2's files under addresses that begin with {@code jdbc:h2:limited:}: those of the machine, on a disk that holds no byte behind a limit. Public,
 * because H2 makes one for each path.
 */
@SuppressWarnings("exports") // H2 has no module of its own; nothing outside the tests sees this.
public final class LimitedFiles extends FilePathWrapper {

    private static final String SCHEME = "limited";

    private static volatile long limit = Long.MAX_VALUE;

    /** For H2. */
    public LimitedFiles() {}

    /** Has H2 know the addresses. */
    static void register() {
        FilePath.register(new LimitedFiles());
    }

    /** From now on no file grows beyond a length. */
    static void limitTo(long bytes) {
        limit = bytes;
    }

    static String url(String path) {
        return "jdbc:h2:" + SCHEME + ":" + path;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new LimitedFile(super.open(mode));
    }

    /** A file of the machine that is as long as it may be at most. */
    private static final class LimitedFile extends FileBaseDefault {

        private final FileChannel file;

        LimitedFile(FileChannel file) {
            this.file = file;
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
        public int write(ByteBuffer source, long at) throws IOException {
            if (at + source.remaining() > limit) {
                throw new IOException("No space left on device");
            }
            return file.write(source, at);
        }

        @Override
        protected void implTruncate(long length) throws IOException {
            file.truncate(length);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
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
