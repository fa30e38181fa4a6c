package vn.thonbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.intake.FlowFiles;
import vn.thonbao.rehearsal.StoryMistake;
import vn.thonbao.rehearsal.TerminalChat;
import vn.thonbao.rehearsal.TranscriptPlayer;

/** For the person who edits {@code conversation-flows/}; needs no database. */
@Command(name = "flows", description = "Soát, thử và nói chuyện với các kịch bản.")
final class FlowsCommand implements Runnable {

    private static final String FOLDER = "Thư mục kịch bản (mặc định: $THONBAO_FLOWS, hoặc ./conversation-flows).";

    @Mixin
    private final ThonBao.Help help = new ThonBao.Help();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    @Command(name = "check", description = "Soát mọi tệp và nêu mọi lỗi cùng một lúc, kèm số dòng.")
    int check(
            @Mixin ThonBao.Help help,
            @Parameters(arity = "0..1", paramLabel = "THƯ MỤC", description = FOLDER) @Nullable Path folder) {
        var files = read(folder);
        files.mistakes().forEach(out()::println);
        out().println(files.summary());
        return files.mistakes().isEmpty() ? ThonBao.OK : ThonBao.PROBLEM;
    }

    @Command(name = "test", description = "Diễn lại mọi câu chuyện trong transcripts/ và nêu chỗ khác.")
    int test(
            @Mixin ThonBao.Help help,
            @Parameters(arity = "0..1", paramLabel = "THƯ MỤC", description = FOLDER) @Nullable Path folder)
            throws IOException {
        var files = read(folder);
        if (!files.mistakes().isEmpty()) {
            return check(help, folder);
        }
        var player = new TranscriptPlayer(files.library(), files.plans());
        var stories = TranscriptPlayer.stories(files.folder());
        var changed = 0;
        for (var story : stories) {
            changed += toldTheSame(player, story) ? 0 : 1;
        }
        out().printf("%d câu chuyện, %d khác.%n", stories.size(), changed);
        return changed == 0 ? ThonBao.OK : ThonBao.PROBLEM;
    }

    private boolean toldTheSame(TranscriptPlayer player, Path file) throws IOException {
        var story = Files.readString(file);
        String again;
        try {
            again = player.replay(story);
        } catch (StoryMistake mistake) {
            out().printf("✗ %s: %s%n", file.getFileName(), mistake.getMessage());
            return false;
        }
        var same = again.equals(story);
        out().printf("%s %s%n", same ? "✓" : "✗", file.getFileName());
        if (!same) {
            Difference.between(story, again).forEach(line -> out().println("  " + line));
        }
        return same;
    }

    @Command(
            name = "play",
            description = "Nói chuyện với kịch bản ngay trong cửa sổ lệnh; không lưu gì. Gõ /thoát để dừng.")
    int play(
            @Mixin ThonBao.Help help,
            @Parameters(arity = "0..1", paramLabel = "THƯ MỤC", description = FOLDER) @Nullable Path folder,
            @Option(names = "--flow", paramLabel = "TÊN", description = "Bắt đầu ngay kịch bản này, ví dụ: report.")
                    Optional<String> flow,
            @Option(
                            names = "--campaign",
                            paramLabel = "MÃ",
                            description = "Nói trong đợt thi đua này (mặc định: đợt đầu tiên dùng kịch bản ấy).")
                    Optional<String> campaign,
            @Option(
                            names = "--unit",
                            paramLabel = "ĐƠN VỊ",
                            description = "Nói thay đơn vị nào (mặc định: đơn vị đầu tiên của đợt).")
                    Optional<String> unit)
            throws IOException {
        var files = read(folder);
        if (!files.mistakes().isEmpty()) {
            return check(help, folder);
        }
        var start = flow.map(files.library()::flow).map(f -> f.startsWith().get(0));
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        var plan = plan(files, campaign, flow);
        var speaker = "ông Hùng, " + unit.orElseGet(() -> plan.units().names().get(0));
        new TerminalChat(files.library(), plan, speaker).run(in, out(), start);
        return ThonBao.OK;
    }

    private CampaignPlan plan(FlowFiles files, Optional<String> campaign, Optional<String> flow) {
        return files.plans().stream()
                .filter(p -> campaign.map(p.code()::equals)
                        .orElseGet(() -> flow.filter(f -> !f.equals(p.flow())).isEmpty()))
                .findFirst()
                .or(() -> campaign.isPresent()
                        ? Optional.empty()
                        : files.plans().stream().findFirst()) // a flow that reports for no campaign: the welcome
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "Không có đợt thi đua " + campaign.orElse("nào trong thư mục này")));
    }

    private static FlowFiles read(@Nullable Path folder) {
        return FlowFiles.read(Optional.ofNullable(folder)
                .orElseGet(() -> Path.of(System.getenv().getOrDefault("THONBAO_FLOWS", "conversation-flows"))));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
