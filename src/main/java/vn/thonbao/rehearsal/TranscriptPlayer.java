package vn.thonbao.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.conversation.Input;
import vn.thonbao.flowfiles.FlowLibrary;

/** Plays stories against the flows, saving and loading everything between any two turns. */
public final class TranscriptPlayer {

    private static final Pattern FILES =
            Pattern.compile("\\(gửi (?:(\\d+) )?(ảnh|tệp|ghi âm)\\) ?(.*)", Pattern.DOTALL);
    private static final Pattern REPEATED = Pattern.compile("(.+) × (\\d+)");

    private final FlowLibrary library;
    private final List<CampaignPlan> plans;

    public TranscriptPlayer(FlowLibrary library, List<CampaignPlan> plans) {
        this.library = library;
        this.plans = List.copyOf(plans);
    }

    /** The stories of a folder of flows, in order. */
    public static List<Path> stories(Path flowsFolder) {
        var folder = flowsFolder.resolve("transcripts");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /**
     * The whole story again, with what is really said and saved: it differs from the given one exactly where the flows do not
     * keep its promise.
     *
     * @throws StoryMistake if it cannot be played as it is written
     */
    public String replay(String story) {
        var transcript = Transcript.parse(story);
        var cast = Opening.of(plans, transcript);
        var stage = new Stage(cast, library);
        var told = new ArrayList<String>();
        for (var line : transcript.lines()) {
            told.add(line.raw());
            play(line, stage, cast)
                    .forEach(said -> told.addAll(said.lines(cast.members().size() == 1)));
        }
        while (!told.isEmpty() && told.get(told.size() - 1).isBlank()) {
            told.remove(told.size() - 1);
        }
        stage.unsent().forEach(said -> told.addAll(said.lines(true)));
        return String.join("\n", told) + "\n";
    }

    private static List<Said> play(Transcript.Line line, Stage stage, Cast cast) {
        if (line instanceof Transcript.Line.Speech speech) {
            return stage.play(member(cast, speech.who()), input(speech.text()));
        }
        return line instanceof Transcript.Line.Direction direction
                ? Directions.play(stage, cast, direction.words())
                : List.of();
    }

    private static Cast.Member member(Cast cast, String name) {
        return cast.members().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StoryMistake("\"" + name + "\" không có trong \"Người\""));
    }

    /** "(gửi 2 ảnh) chú thích", "(mở)", "a × 10001" for what is too long to write, or what was typed. */
    static Input input(String text) {
        var files = FILES.matcher(text);
        if (files.matches()) {
            var count = files.group(1) == null ? 1 : Integer.parseInt(files.group(1));
            var kind = switch (files.group(2)) {
                case "ảnh" -> "image";
                case "ghi âm" -> "voice";
                default -> "document";
            };
            var refs = IntStream.rangeClosed(1, count)
                    .mapToObj(i -> new Input.FileRef("file-" + i, kind + "-" + i, kind))
                    .toList();
            return new Input.Sent(refs, files.group(3));
        }
        if (text.equals("(mở)")) {
            return new Input.Opened();
        }
        var repeated = REPEATED.matcher(text);
        return new Input.Said(
                repeated.matches() ? repeated.group(1).repeat(Integer.parseInt(repeated.group(2))) : text);
    }
}
