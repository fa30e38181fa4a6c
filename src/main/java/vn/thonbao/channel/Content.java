package vn.thonbao.channel;

import java.util.List;

/**
 * What came in, the same for every channel.
 *
 * @param text what was typed or tapped, or the caption of files; may be empty
 * @param opened the chat was opened and nothing was said
 */
public record Content(String text, List<IncomingFile> files, boolean opened) {

    public Content {
        files = List.copyOf(files);
    }

    public static Content text(String text) {
        return new Content(text, List.of(), false);
    }

    /** Already in the file store. @param kind image, document or voice */
    public record IncomingFile(String sha256, String kind, String mediaType, long size, String name) {}
}
