package io.github.weightmark.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Counts what the streams of a PDF unpack to, without keeping it: PDFBox itself would unpack a bomb into memory. */
final class PdfSize {

    private PdfSize() {}

    static boolean exceeds(PDDocument document, long limit) throws IOException {
        COSDocument objects = document.getDocument();
        long size = 0;
        for (COSObjectKey key : objects.getXrefTable().keySet()) {
            COSObject object = objects.getObjectFromPool(key);
            COSBase content = object == null ? null : object.getObject();
            if (content instanceof COSStream stream && isDeflated(stream)) {
                size += unpacked(stream, limit - size);
            }
            if (size > limit) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDeflated(COSStream stream) {
        COSBase filters = stream.getFilters();
        return COSName.FLATE_DECODE.equals(filters)
                || filters instanceof org.apache.pdfbox.cos.COSArray list
                        && list.size() > 0
                        && COSName.FLATE_DECODE.equals(list.getObject(0));
    }

    private static long unpacked(COSStream stream, long limit) {
        long size = 0;
        byte[] buffer = new byte[1 << 14];
        try (InputStream unpacked = new InflaterInputStream(stream.createRawInputStream())) {
            for (int read = unpacked.read(buffer); read >= 0 && size <= limit; read = unpacked.read(buffer)) {
                size += read;
            }
        } catch (IOException e) {
            // A damaged stream: what came out so far is what counts; reading the page will tell.
            return size;
        }
        return size;
    }
}
