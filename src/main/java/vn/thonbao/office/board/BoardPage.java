package vn.thonbao.office.board;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scope;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** The board, and the same period by indicator. */
@Controller
class BoardPage {

    private final Scopes scopes;
    private final Boards boards;
    private final StoryBoards stories;
    private final CampaignDesk campaigns;
    private final Moments moments;

    BoardPage(Scopes scopes, Boards boards, StoryBoards stories, CampaignDesk campaigns, Moments moments) {
        this.scopes = scopes;
        this.boards = boards;
        this.stories = stories;
        this.campaigns = campaigns;
        this.moments = moments;
    }

    /** @param unit part of a village's name, or its code; {@code page} of the villages found */
    @GetMapping("/board")
    String grid(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam Optional<Long> period,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var scope = scope(me, period);
        var board = boards.of(scope, unit, page);
        model.addAttribute("stories", stories.of(scope, board));
        return show(me, scope, board, model, "office/board");
    }

    @GetMapping("/board/indicators")
    String byIndicator(@AuthenticationPrincipal SignedIn me, @RequestParam Optional<Long> period, Model model) {
        var scope = scope(me, period);
        return show(me, scope, boards.byIndicator(scope), model, "office/indicators");
    }

    /** Unless one is asked for, the newest period of a plan with figures. */
    private Scope scope(SignedIn me, Optional<Long> period) {
        var withFigures = scopes.all(me.agency()).stream()
                .filter(s ->
                        campaigns.indicators(s.campaign().id()).stream().anyMatch(i -> i.kind() != Indicator.Kind.TASK))
                .findFirst();
        return period.isEmpty() && withFigures.isPresent() ? withFigures.get() : scopes.of(me.agency(), period);
    }

    private String show(SignedIn me, Scope scope, Board board, Model model, String view) {
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", scopes.all(me.agency()));
        model.addAttribute("board", board);
        model.addAttribute("now", moments.full(moments.now()));
        return view;
    }
}
