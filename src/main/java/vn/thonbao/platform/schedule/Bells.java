package vn.thonbao.platform.schedule;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All bells of the house. */
@Component
public class Bells {

    private final List<Bell> all;

    @Autowired
    Bells(ObjectProvider<Bell> all) {
        this(all.stream().toList());
    }

    Bells(List<Bell> all) {
        this.all = all;
    }

    List<Bell> all() {
        return all;
    }

    /** Where the clock was moved (the demo) nobody waits for the next real time. */
    public void ringNow() {
        all.forEach(Ring::of);
    }
}
