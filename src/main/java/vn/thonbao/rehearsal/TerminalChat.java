package vn.thonbao.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.flowfiles.FlowLibrary;

/** Lets one person talk to the flows in a terminal; nothing is kept. */
public final class TerminalChat {

    private final Stage stage;
    private final Cast cast;

    /** @param person "bác Hùng, Tổ dân phố 5" */
    public TerminalChat(FlowLibrary library, CampaignPlan plan, String person) {
        cast = Opening.of(List.of(plan), Transcript.parse("Người: " + person + lastPeriod(plan)));
        stage = new Stage(cast, library);
    }

    /** On its last day: every other period of the plan may be locked by then. */
    private static String lastPeriod(CampaignPlan plan) {
        return plan.periods().stream()
                .filter(p -> !p.history())
                .reduce((earlier, later) -> later)
                .map(p -> " · Kỳ: %s · Lúc: %s 19:40".formatted(p.label(), p.to()))
                .orElse("");
    }

    /** Until the input ends, or somebody types {@code /thoát}. */
    public void run(BufferedReader in, PrintWriter out, Optional<String> first) throws IOException {
        var line = first.orElse("(mở)");
        while (line != null && !line.equals("/thoát")) {
            var words = line;
            if (!words.isBlank()) {
                stage.play(cast.members().get(0), TranscriptPlayer.input(words))
                        .forEach(said -> said.lines(true).forEach(out::println));
            }
            out.flush();
            line = in.readLine();
        }
    }
}
