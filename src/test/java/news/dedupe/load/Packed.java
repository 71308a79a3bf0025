package news.dedupe.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.dedupe.load.unpack.Compression;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Makes packed files. */
public final class Packed {

  private Packed() {}

  /** A file of an archive. */
  public record File(String name, byte[] bytes) {

    public static File of(String name, String text) {
      return new File(name, text.getBytes(UTF_8));
    }
  }

  public static byte[] by(Compression compression, byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (compression) {
          case GZIP -> new GZIPOutputStream(packed);
          case ZSTD -> new ZstdOutputStreamNoFinalizer(packed).setChecksum(true);
          case BZIP2 -> new BZip2CompressorOutputStream(packed);
          case XZ -> new XZOutputStream(packed, new LZMA2Options(0));
        }) {
      out.write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return packed.toByteArray();
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  public static byte[] zip(File... files) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (File file : files) {
        out.putNextEntry(new ZipEntry(file.name()));
        out.write(file.bytes());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return packed.toByteArray();
  }

  static byte[] tar(File... files) {
    return tar(List.of(files), List.of());
  }

  /** With entries that hold no file after those that do. */
  static byte[] tar(List<File> files, List<TarArchiveEntry> others) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(packed, UTF_8.name())) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (File file : files) {
        TarArchiveEntry entry = new TarArchiveEntry(file.name(), true);
        entry.setSize(file.bytes().length);
        out.putArchiveEntry(entry);
        out.write(file.bytes());
        out.closeArchiveEntry();
      }
      for (TarArchiveEntry other : others) {
        out.putArchiveEntry(other);
        out.closeArchiveEntry();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return packed.toByteArray();
  }
}
