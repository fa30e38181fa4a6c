package vn.thonbao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thonbao.campaign.CampaignFiles;
import vn.thonbao.flowfiles.FlowLibrary;

/** Every story of {@code conversation-flows/transcripts/}; {@code -Dtranscripts.update=true} writes them anew. */
class TranscriptsTest {

    static final Path FLOWS = Path.of("conversation-flows");

    @TestFactory
    Stream<DynamicTest> everyStoryIsToldAgainWordForWord() {
        var player = player();
        return TranscriptPlayer.stories(FLOWS).stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(player, file)));
    }

    private static void replay(TranscriptPlayer player, Path file) throws IOException {
        var story = Files.readString(file);
        var again = player.replay(story);
        if (Boolean.getBoolean("transcripts.update")) {
            Files.writeString(file, again);
        } else {
            assertThat(again).isEqualTo(story);
        }
    }

    static TranscriptPlayer player() {
        return new TranscriptPlayer(
                ((FlowLibrary.Result.Good) FlowLibrary.read(FLOWS)).library(),
                CampaignFiles.read(FLOWS).plans());
    }
}
