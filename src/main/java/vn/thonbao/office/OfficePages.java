package vn.thonbao.office;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.clock.DemoBanner;

/** What every page of the office shows, and the one place where a fault becomes a calm sentence with a reference. */
@ControllerAdvice(basePackageClasses = OfficePages.class)
class OfficePages {

    private static final Logger LOG = LoggerFactory.getLogger(OfficePages.class);

    private final Directory directory;
    private final DemoBanner demo;
    private final SecureRandom random = new SecureRandom();

    OfficePages(Directory directory, DemoBanner demo) {
        this.directory = directory;
        this.demo = demo;
    }

    @ModelAttribute
    void everyPage(@AuthenticationPrincipal @Nullable SignedIn me, Model model) {
        if (me != null) {
            model.addAttribute("me", me);
            model.addAttribute("agency", directory.agency(me.agency()));
        }
    }

    /** A mistyped address or day is no fault of the program, though a fault is what it looks like underneath. */
    @ExceptionHandler
    ModelAndView mistyped(MethodArgumentTypeMismatchException stray) {
        var page = new ModelAndView("error/4xx", HttpStatus.BAD_REQUEST);
        demo.mark(page.getModelMap());
        return page;
    }

    @ExceptionHandler({
        DataAccessException.class,
        TransactionException.class,
        IllegalStateException.class,
        IllegalArgumentException.class,
        NullPointerException.class,
        NoSuchElementException.class,
        UnsupportedOperationException.class
    })
    ModelAndView fault(RuntimeException cause) {
        var reference = HexFormat.of().toHexDigits(random.nextInt()).substring(0, 6);
        LOG.error("Page failed, reference {}", reference, cause);
        var page = new ModelAndView("error/500");
        page.setStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        page.addObject("reference", reference);
        demo.mark(page.getModelMap());
        return page;
    }
}
