package vn.thonbao.summary;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a chart as a PNG that can be read on a phone: 720 points wide, as high as it needs. */
public final class ChartPicture {

    public static final int WIDTH = 720;

    private static final int MARGIN = 32;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int TITLE = 84;
    private static final int SUBTITLE = 36;
    private static final int LEGEND = 56;
    private static final int HEADING = 56;
    private static final int LABEL = 40;
    private static final int BAR = 40;
    private static final int SECOND = 18;
    private static final int BETWEEN = 4;
    private static final int GAP = 20;
    private static final int SWATCH = 22;
    private static final float WORDS = 23;
    private static final FontRenderContext PAPER = new FontRenderContext(null, true, false);

    private static final Color INK = new Color(0x1d2733);
    private static final Color SOFT = new Color(0x55606d);
    private static final Color GROUND = new Color(0xeef1f4);

    private final Graphics2D pen;
    private int y;

    private ChartPicture(Graphics2D pen) {
        this.pen = pen;
    }

    public static byte[] png(Chart chart) {
        var image = new BufferedImage(WIDTH, height(chart), BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            new ChartPicture(pen).draw(chart);
        } finally {
            pen.dispose();
        }
        return written(image);
    }

    private static int height(Chart chart) {
        var bars = chart.bars().stream()
                .mapToInt(bar -> (bar.heading().isEmpty() ? 0 : HEADING)
                        + (named(bar) ? LABEL * lines(bar) + BAR + GAP : SECOND + BETWEEN))
                .sum();
        return TITLE + SUBTITLE + (chart.legend().isEmpty() ? 0 : LEGEND) + bars + MARGIN;
    }

    /** A bar without words of its own belongs to the one above it. */
    private static boolean named(Chart.Bar bar) {
        return !bar.label().isEmpty() || !bar.note().isEmpty();
    }

    /** A note that has no room beside its label stands below it. */
    private static int lines(Chart.Bar bar) {
        var together = width(bar.label(), Lettering.PLAIN, WORDS) + GAP + width(bar.note(), Lettering.BOLD, WORDS);
        return together <= INNER ? 1 : 2;
    }

    private static byte[] written(BufferedImage image) {
        try (var bytes = new ByteArrayOutputStream();
                var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void draw(Chart chart) {
        y = TITLE;
        line(chart.title(), Lettering.BOLD, 34, INK, -28, INNER);
        y += SUBTITLE;
        line(chart.subtitle(), Lettering.PLAIN, 23, SOFT, -22, INNER);
        if (!chart.legend().isEmpty()) {
            y += LEGEND;
            legend(chart.legend());
        }
        chart.bars().forEach(this::bar);
    }

    private void legend(List<Chart.Part> parts) {
        var x = MARGIN;
        for (var part : parts) {
            pen.setColor(color(part.shade()));
            pen.fillRect(x, y - SWATCH - 12, SWATCH, SWATCH);
            x += SWATCH + 10;
            x += text(part.words(), Lettering.PLAIN, 21, SOFT, x, y - 16) + 28;
        }
    }

    private void bar(Chart.Bar bar) {
        if (!bar.heading().isEmpty()) {
            y += HEADING;
            line(bar.heading(), Lettering.BOLD, 25, INK, -14, INNER);
        }
        if (named(bar)) {
            y += LABEL;
            line(bar.label(), Lettering.PLAIN, WORDS, INK, -11, INNER);
            if (lines(bar) == 1) {
                var left = WIDTH - MARGIN - width(bar.note(), Lettering.BOLD, WORDS);
                text(bar.note(), Lettering.BOLD, WORDS, INK, left, y - 11);
            } else {
                y += LABEL;
                line(bar.note(), Lettering.BOLD, WORDS, INK, -13, INNER);
            }
            parts(bar.parts(), BAR);
            y += BAR + GAP;
        } else {
            y += BETWEEN - GAP;
            parts(bar.parts(), SECOND);
            y += SECOND + GAP;
        }
    }

    private void parts(List<Chart.Part> parts, int height) {
        pen.setColor(GROUND);
        pen.fillRect(MARGIN, y, INNER, height);
        var x = (double) MARGIN;
        for (var part : parts) {
            var width = part.share() * INNER;
            pen.setColor(color(part.shade()));
            pen.fill(new Rectangle2D.Double(x, y, width, height));
            var words = width(part.words(), Lettering.BOLD, 22);
            if (words > 0 && words + 8 <= width) {
                text(
                        part.words(),
                        Lettering.BOLD,
                        22,
                        ink(part.shade()),
                        (int) (x + (width - words) / 2),
                        y + height - 12);
            }
            x += width;
        }
    }

    /** Cut with an ellipsis where it is too long. @param above the foot of the line */
    private void line(String words, Font font, float size, Color color, int above, int room) {
        var shown = words;
        while (shown.length() > 1 && width(shown, font, size) > room) {
            shown = shown.substring(0, shown.length() - 2).strip() + "…";
        }
        text(shown, font, size, color, MARGIN, y + above);
    }

    private int text(String words, Font font, float size, Color color, int x, int baseline) {
        pen.setFont(font.deriveFont(size));
        pen.setColor(color);
        pen.drawString(words, x, baseline);
        return width(words, font, size);
    }

    private static int width(String words, Font font, float size) {
        return (int)
                Math.ceil(font.deriveFont(size).getStringBounds(words, PAPER).getWidth());
    }

    /** Apart in brightness too, for those who see no red and green. */
    private static Color color(Chart.Shade shade) {
        return switch (shade) {
            case APPROVED -> new Color(0x1b7f4d);
            case WAITING -> new Color(0x2f6fb7);
            case RETURNED -> new Color(0xe0a125);
            case MISSING -> new Color(0xd3d9df);
            case NOW -> new Color(0x0f766e);
            case BEFORE -> new Color(0xa9b6c3);
        };
    }

    private static Color ink(Chart.Shade shade) {
        return switch (shade) {
            case APPROVED, WAITING, NOW -> Color.WHITE;
            case RETURNED, MISSING, BEFORE -> INK;
        };
    }
}
