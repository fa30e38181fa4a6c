package vn.thonbao.summary;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Objects;

/** The letters of our pictures: a font of our own, so that the machine needs none (docs/decisions/0023). */
final class Lettering {

    private static final String FONTS_OF_THE_MACHINE = "sun.awt.fontconfig";

    static final Font PLAIN;
    static final Font BOLD;

    static {
        askNoMachineForFonts();
        PLAIN = read("BeVietnamPro-Regular.ttf");
        BOLD = read("BeVietnamPro-Bold.ttf");
    }

    private Lettering() {}

    /** Where a Linux has no font at all Java refuses to load even ours, unless it is told not to look. */
    private static void askNoMachineForFonts() {
        var linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (linux && System.getProperty(FONTS_OF_THE_MACHINE) == null) {
            try {
                var file = Files.createTempFile("fonts", ".properties");
                Files.writeString(file, "version=1\nsequence.allfonts=default\n");
                file.toFile().deleteOnExit();
                System.setProperty(FONTS_OF_THE_MACHINE, file.toString());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private static Font read(String name) {
        try (var file = Objects.requireNonNull(Lettering.class.getResourceAsStream("/fonts/" + name), name)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException fault) {
            throw new IllegalStateException("the font " + name + " cannot be read", fault);
        }
    }
}
