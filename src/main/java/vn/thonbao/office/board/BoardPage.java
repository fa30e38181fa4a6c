package vn.thonbao.office.board;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scope;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** The board, and the same period by indicator. */
@Controller
class BoardPage {

    private final Scopes scopes;
    private final Boards boards;
    private final Moments moments;

    BoardPage(Scopes scopes, Boards boards, Moments moments) {
        this.scopes = scopes;
        this.boards = boards;
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
        var scope = scopes.of(me.agency(), period);
        return show(me, scope, boards.of(scope, unit, page), model, "office/board");
    }

    @GetMapping("/board/indicators")
    String byIndicator(@AuthenticationPrincipal SignedIn me, @RequestParam Optional<Long> period, Model model) {
        var scope = scopes.of(me.agency(), period);
        return show(me, scope, boards.byIndicator(scope), model, "office/indicators");
    }

    private String show(SignedIn me, Scope scope, Board board, Model model, String view) {
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", scopes.all(me.agency()));
        model.addAttribute("board", board);
        model.addAttribute("now", moments.full(moments.now()));
        return view;
    }
}
