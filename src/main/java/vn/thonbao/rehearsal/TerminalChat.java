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
    public TerminalChat(FlowLibrary library, List<CampaignPlan> plans, String person) {
        cast = Opening.of(plans, Transcript.parse("Người: " + person));
        stage = new Stage(cast, library);
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
