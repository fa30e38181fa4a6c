package vn.thonbao.intake;

import static java.util.stream.Collectors.joining;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thonbao.conversation.ConversationEngine;
import vn.thonbao.conversation.Practising;
import vn.thonbao.conversation.Reception;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.platform.CannotStart;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.yaml.Mistake;
import vn.thonbao.understanding.Understanding;

/** The pure rooms, made from the flow files once at start-up; a folder with a mistake does not start. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final String INTRODUCTION = "Kịch bản hoặc đợt thi đua có lỗi, sửa xong rồi chạy lại:\n";

    @Bean
    FlowLibrary flowLibrary(Settings settings) {
        var files = FlowFiles.read(settings.flows());
        if (!files.mistakes().isEmpty()) {
            throw new CannotStart(
                    files.mistakes().stream().map(Mistake::toString).collect(joining("\n", INTRODUCTION, "")));
        }
        return files.library();
    }

    @Bean
    Understanding understanding(FlowLibrary library) {
        return new Understanding(library.vocabulary());
    }

    @Bean
    ConversationEngine conversationEngine(Understanding understanding, FlowLibrary library) {
        return new ConversationEngine(understanding, library.phrases());
    }

    @Bean
    Practising practising(ConversationEngine engine, Understanding understanding, FlowLibrary library) {
        return new Practising(engine, understanding, library.phrases());
    }

    @Bean
    Reception reception(Understanding understanding, FlowLibrary library) {
        return new Reception(understanding, library.phrases(), library.flows());
    }
}
