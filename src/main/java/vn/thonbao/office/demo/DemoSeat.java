package vn.thonbao.office.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thonbao.directory.Account;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** Lets whoever has signed in to the demo sit down at the desk of another of its offices. Exists in the demo only. */
@Controller
@ConditionalOnProperty(name = "thonbao.demo", havingValue = "true")
class DemoSeat {

    private final DemoOffices offices;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    DemoSeat(DemoOffices offices) {
        this.offices = offices;
    }

    /** @param here which page was open: the other office opens at the same one */
    @PostMapping("/demo/office")
    String move(
            @RequestParam long agency,
            @RequestParam(defaultValue = "") String here,
            HttpServletRequest request,
            HttpServletResponse response) {
        sitDown(offices.officer(agency).orElseThrow(Scopes::notHere), request, response);
        return here.matches("[a-z]+") && !here.equals("today") ? "redirect:/" + here : "redirect:/";
    }

    private void sitDown(Account officer, HttpServletRequest request, HttpServletResponse response) {
        var me = new SignedIn(officer);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(me, "", me.getAuthorities()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
