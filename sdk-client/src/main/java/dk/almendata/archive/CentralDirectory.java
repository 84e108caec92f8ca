package dk.almendata.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * The directory at the end of a zip, read for what {@link java.util.zip.ZipFile} does not tell: encryption, method, symbolic links and the
 * bytes of the names. It decides what is refused; the content is read by {@code ZipFile} alone. Zip64 is understood.
 *
 * @param entries the entries in their order
 * @param charset the charset of the names that are not marked as UTF-8
 * @param start where it begins, which is where the bytes of the entries end
 */
record CentralDirectory(List<Item> entries, Charset charset, long start) {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int ZIP64_END_SIGNATURE = 0x06064b50;
    private static final int ITEM_SIGNATURE = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int ITEM_LENGTH = 46;
    private static final int MAX_BYTES = 64 << 20;
    private static final long WIDE = 0xffffffffL;
    private static final int UTF8_FLAG = 1 << 11;

    /** Where the directory lies, as the end of the archive states. */
    private record Extent(long start, long length, long count) {}

    /**
     * One entry as the directory states it.
     *
     * @param name the name, decoded
     * @param encrypted whether it needs a password
     * @param method the compression method, 0 stored and 8 deflated
     * @param crc32 the checksum
     * @param packed the length in the archive
     * @param bytes the length unpacked
     * @param start where its own header lies
     * @param symbolicLink whether it stands for a symbolic link
     */
    record Item(
            String name,
            boolean encrypted,
            int method,
            long crc32,
            long packed,
            long bytes,
            long start,
            boolean symbolicLink) {

        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    private record Raw(ByteBuffer name, boolean utf8, Item item) {}

    /**
     * Reads the directory.
     *
     * @throws ZipException if there is none, or it cannot be read; the message says why
     * @throws IOException if the file cannot be read
     */
    static CentralDirectory read(FileChannel file, int maxEntries) throws IOException {
        Extent extent = extent(file);
        if (extent.count > maxEntries) {
            throw new TooManyEntriesException(extent.count);
        }
        if (extent.length > MAX_BYTES) {
            throw new ZipException("its directory is longer than any real one");
        }
        ByteBuffer bytes = read(file, extent.start, (int) extent.length);
        List<Raw> raws = new ArrayList<>();
        while (bytes.remaining() >= ITEM_LENGTH && bytes.getInt(bytes.position()) == ITEM_SIGNATURE) {
            raws.add(item(bytes));
        }
        if (bytes.hasRemaining() || raws.size() != extent.count) {
            throw new ZipException("its directory does not hold the entries it announces");
        }
        Charset charset = charset(raws);
        List<Item> items = new ArrayList<>();
        for (Raw raw : raws) {
            Item item = raw.item;
            items.add(new Item(
                    decode(raw.name, raw.utf8 ? StandardCharsets.UTF_8 : charset),
                    item.encrypted,
                    item.method,
                    item.crc32,
                    item.packed,
                    item.bytes,
                    item.start,
                    item.symbolicLink));
        }
        return new CentralDirectory(items, charset, extent.start);
    }

    /** More entries than may be. */
    static final class TooManyEntriesException extends ZipException {

        private static final long serialVersionUID = 1L;

        TooManyEntriesException(long count) {
            super("found " + count + " entries");
        }
    }

    private static Extent extent(FileChannel file) throws IOException {
        long length = file.size();
        int tail = (int) Math.min(length, END_LENGTH + 0xffff);
        ByteBuffer bytes = read(file, length - tail, tail);
        boolean another = false;
        for (int at = tail - END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) != END_SIGNATURE) {
                continue;
            }
            if ((bytes.getShort(at + 20) & 0xffff) == tail - at - END_LENGTH) {
                // The JDK may take another one that lies behind it.
                if (another) {
                    throw new ZipException("it has more than one directory");
                }
                return extent(file, bytes, at, length - tail + at);
            }
            another = true;
        }
        throw new ZipException("the file ends before the archive's directory");
    }

    private static Extent extent(FileChannel file, ByteBuffer bytes, int at, long end) throws IOException {
        long count = bytes.getShort(at + 10) & 0xffffL;
        long length = bytes.getInt(at + 12) & WIDE;
        long start = bytes.getInt(at + 16) & WIDE;
        long directoryEnd = end;
        boolean wide = count == 0xffff || length == WIDE || start == WIDE;
        if (wide && end >= LOCATOR_LENGTH) {
            ByteBuffer locator = read(file, end - LOCATOR_LENGTH, LOCATOR_LENGTH);
            if (locator.getInt(0) == ZIP64_LOCATOR_SIGNATURE) {
                directoryEnd = locator.getLong(8);
                if (directoryEnd < 0 || directoryEnd > end - LOCATOR_LENGTH - 56) {
                    throw new ZipException("its directory lies outside the file");
                }
                ByteBuffer wideEnd = read(file, directoryEnd, 56);
                if (wideEnd.getInt(0) != ZIP64_END_SIGNATURE) {
                    throw new ZipException("the end of its directory cannot be read");
                }
                count = wideEnd.getLong(32);
                length = wideEnd.getLong(40);
                start = wideEnd.getLong(48);
            }
        }
        if (count < 0 || length < 0 || start < 0 || length > directoryEnd || start != directoryEnd - length) {
            throw new ZipException("its directory does not lie where its end says");
        }
        return new Extent(start, length, count);
    }

    private static Raw item(ByteBuffer bytes) throws ZipException {
        int at = bytes.position();
        int nameLength = bytes.getShort(at + 28) & 0xffff;
        int extraLength = bytes.getShort(at + 30) & 0xffff;
        int commentLength = bytes.getShort(at + 32) & 0xffff;
        int next = at + ITEM_LENGTH + nameLength + extraLength + commentLength;
        if (next > bytes.limit()) {
            throw new ZipException("its directory ends inside an entry");
        }
        int madeBy = bytes.get(at + 5) & 0xff;
        int flags = bytes.getShort(at + 8) & 0xffff;
        int unixMode = bytes.getInt(at + 38) >>> 16;
        byte[] name = new byte[nameLength];
        bytes.get(at + ITEM_LENGTH, name);
        long[] numbers = {bytes.getInt(at + 24) & WIDE, bytes.getInt(at + 20) & WIDE, bytes.getInt(at + 42) & WIDE};
        widen(bytes, at + ITEM_LENGTH + nameLength, extraLength, numbers);
        bytes.position(next);
        // 3 and 19 are Unix and macOS; a mode of another system means nothing.
        boolean link = (madeBy == 3 || madeBy == 19) && (unixMode & 0xf000) == 0xa000;
        return new Raw(
                ByteBuffer.wrap(name),
                (flags & UTF8_FLAG) != 0,
                new Item(
                        "",
                        (flags & 1) != 0,
                        bytes.getShort(at + 10) & 0xffff,
                        bytes.getInt(at + 16) & WIDE,
                        numbers[1],
                        numbers[0],
                        numbers[2],
                        link));
    }

    /** Takes the lengths and the start from the Zip64 field where the narrow ones say so. */
    private static void widen(ByteBuffer bytes, int from, int length, long[] numbers) throws ZipException {
        int at = from;
        int end = from + length;
        while (at + 4 <= end) {
            int id = bytes.getShort(at) & 0xffff;
            int fieldEnd = at + 4 + (bytes.getShort(at + 2) & 0xffff);
            at += 4;
            if (id == 1 && fieldEnd <= end) {
                for (int i = 0; i < numbers.length; i++) {
                    if (numbers[i] == WIDE && at + 8 <= fieldEnd) {
                        numbers[i] = bytes.getLong(at);
                        at += 8;
                    }
                }
            }
            at = fieldEnd;
        }
        if (numbers[0] < 0 || numbers[1] < 0 || numbers[2] < 0) {
            throw new ZipException("its directory states a negative length");
        }
    }

    /** UTF-8 if every name is; otherwise what Windows in Denmark writes, which has the same å and æ as CP437 and an ø besides. */
    private static Charset charset(List<Raw> raws) {
        if (raws.stream().allMatch(raw -> raw.utf8 || isUtf8(raw.name))) {
            return StandardCharsets.UTF_8;
        }
        return Stream.of("IBM850", "IBM437")
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .findFirst()
                .orElse(StandardCharsets.ISO_8859_1);
    }

    private static boolean isUtf8(ByteBuffer name) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(name.duplicate());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String decode(ByteBuffer name, Charset charset) throws ZipException {
        try {
            return charset.newDecoder().decode(name.duplicate()).toString();
        } catch (CharacterCodingException e) {
            throw new ZipException("the name of an entry cannot be read");
        }
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new ZipException("the file ends before the archive's directory");
            }
        }
        return bytes.flip();
    }
}
