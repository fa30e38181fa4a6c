package vn.thonbao.office.board;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thonbao.office.Moments;
import vn.thonbao.office.PeriodSheets;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** The board, and the same period by indicator. */
@Controller
class BoardPage {

    private final Scopes scopes;
    private final PeriodSheets sheets;
    private final Boards boards;
    private final Moments moments;

    BoardPage(Scopes scopes, PeriodSheets sheets, Boards boards, Moments moments) {
        this.scopes = scopes;
        this.sheets = sheets;
        this.boards = boards;
        this.moments = moments;
    }

    @GetMapping("/board")
    String grid(@AuthenticationPrincipal SignedIn me, @RequestParam Optional<Long> period, Model model) {
        return show(me, period, model, "office/board");
    }

    @GetMapping("/board/indicators")
    String byIndicator(@AuthenticationPrincipal SignedIn me, @RequestParam Optional<Long> period, Model model) {
        return show(me, period, model, "office/indicators");
    }

    private String show(SignedIn me, Optional<Long> period, Model model, String view) {
        var scope = scopes.of(me.agency(), period);
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", scopes.all(me.agency()));
        model.addAttribute("board", boards.of(sheets.of(scope)));
        model.addAttribute("now", moments.full(moments.now()));
        return view;
    }
}
