package dk.almendata.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes zips byte by byte, so that every field can be made to lie. What is not asked for is as it should be.
 */
final class Zips {

    private final List<Entry> entries = new ArrayList<>();

    static final class Entry {
        private final byte[] name;
        private byte[] content = new byte[0];
        private boolean deflated = true;
        private int flags;
        private int method = -1;
        private long crcChange;
        private long sizeChange;
        private long packedChange;
        private boolean sharing;
        private boolean zip64;
        private int madeBy = 20;
        private int externalAttributes;

        private Entry(byte[] name) {
            this.name = name;
        }

        Entry stored() {
            deflated = false;
            return this;
        }

        Entry wrongCrc() {
            crcChange = 1;
            return this;
        }

        Entry wrongSize(int by) {
            sizeChange = by;
            return this;
        }

        Entry wrongPacked(int by) {
            packedChange = by;
            return this;
        }

        /** In the directory only: the bytes are those of the entry before. */
        Entry sharing() {
            sharing = true;
            return this;
        }

        /** The directory has the lengths in the Zip64 field. */
        Entry zip64() {
            zip64 = true;
            return this;
        }

        Entry encrypted() {
            flags |= 1;
            return this;
        }

        Entry utf8Flag() {
            flags |= 1 << 11;
            return this;
        }

        Entry method(int value) {
            method = value;
            return this;
        }

        Entry symbolicLink() {
            madeBy = 3 << 8 | 20;
            externalAttributes = 0xa1ff << 16;
            return this;
        }
    }

    Entry add(String name, String content) {
        return add(name.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8));
    }

    Entry add(String name, Charset charset, String content) {
        return add(name.getBytes(charset), content.getBytes(StandardCharsets.UTF_8));
    }

    Entry add(byte[] name, byte[] content) {
        Entry entry = new Entry(name);
        entry.content = content;
        entries.add(entry);
        return entry;
    }

    static byte[] of(String... namesAndContents) {
        Zips zips = new Zips();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            zips.add(namesAndContents[i], namesAndContents[i + 1]);
        }
        return zips.bytes();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        int before = 0;
        for (Entry entry : entries) {
            CRC32 crc = new CRC32();
            crc.update(entry.content);
            long crcValue = crc.getValue() ^ entry.crcChange;
            byte[] packed = entry.deflated ? deflate(entry.content) : entry.content;
            int method = entry.method >= 0 ? entry.method : entry.deflated ? 8 : 0;
            int size = (int) (entry.content.length + entry.sizeChange);
            int packedLength = (int) (packed.length + entry.packedChange);
            int offset = entry.sharing ? before : out.size();
            before = offset;
            ByteBuffer local = buffer(30)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) entry.flags)
                    .putShort((short) method)
                    .putInt(0x21_0000)
                    .putInt((int) crcValue)
                    .putInt(packed.length)
                    .putInt(size)
                    .putShort((short) entry.name.length)
                    .putShort((short) 0);
            if (!entry.sharing) {
                out.writeBytes(local.array());
                out.writeBytes(entry.name);
                out.writeBytes(packed);
            }
            ByteBuffer item = buffer(46)
                    .putInt(0x02014b50)
                    .putShort((short) entry.madeBy)
                    .putShort((short) 20)
                    .putShort((short) entry.flags)
                    .putShort((short) method)
                    .putInt(0x21_0000)
                    .putInt((int) crcValue)
                    .putInt(entry.zip64 ? -1 : packedLength)
                    .putInt(entry.zip64 ? -1 : size)
                    .putShort((short) entry.name.length)
                    .putShort((short) (entry.zip64 ? 20 : 0))
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(entry.externalAttributes)
                    .putInt(offset);
            directory.writeBytes(item.array());
            directory.writeBytes(entry.name);
            if (entry.zip64) {
                directory.writeBytes(buffer(20)
                        .putShort((short) 1)
                        .putShort((short) 16)
                        .putLong(size)
                        .putLong(packedLength)
                        .array());
            }
        }
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(directory.size())
                .putInt(start)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        while (!deflater.finished()) {
            out.write(block, 0, deflater.deflate(block));
        }
        deflater.end();
        return out.toByteArray();
    }
}
