package mlsd.display;

import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// Pictures as PNG, made smaller where they would swell the notebook.
final class Images {
    private static final int PNG_BYTES = 72_000;

    private Images() {}

    static Rendering of(Image image) {
        int width = image.getWidth(null);
        int height = image.getHeight(null);
        if (width <= 0 || height <= 0) {
            return Rendering.text("an image that is not loaded yet: show a BufferedImage, from ImageIO.read(…)");
        }
        var text = "image, " + Numbers.grouped(width) + " × " + Numbers.grouped(height) + " pixels";
        double scale = Math.min(1, 2000.0 / Math.max(width, height));
        var drawn = drawn(image, width, height, scale);
        var png = png(drawn);
        while (png.length > PNG_BYTES && drawn.getWidth() > 16) {
            scale = scale * Math.min(0.9, Math.sqrt((double) PNG_BYTES / png.length));
            drawn = drawn(image, width, height, scale);
            png = png(drawn);
        }
        var shown = scale == 1 ? text : text + ", shown at " + drawn.getWidth() + " × " + drawn.getHeight();
        return Rendering.text(shown).with("image/png", Base64.getEncoder().encodeToString(png));
    }

    private static BufferedImage drawn(Image image, int width, int height, double scale) {
        int smallWidth = Math.max(1, (int) Math.round(width * scale));
        int smallHeight = Math.max(1, (int) Math.round(height * scale));
        boolean opaque = image instanceof BufferedImage buffered
                && !buffered.getColorModel().hasAlpha();
        var drawn = new BufferedImage(
                smallWidth, smallHeight, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, smallWidth, smallHeight, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
