package vn.thonbao.campaign;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.thonbao.campaign.Indicator.Kind;
import vn.thonbao.platform.yaml.Section;
import vn.thonbao.platform.yaml.Similar;
import vn.thonbao.platform.yaml.Text;

/** Tells what no unit of the plan could register: unknown items, what is told in words, what others report. */
final class RegisterList {

    private final Section period;
    private final Map<String, Indicator> indicators;
    private final String unitKind;
    private final boolean stands;

    /** @param stands the period was opened: who registered has done so, whoever reports the item now */
    RegisterList(Section period, List<Indicator> indicators, String unitKind, boolean stands) {
        this.period = period;
        this.indicators = indicators.stream().collect(toMap(Indicator::code, i -> i, (one, again) -> one));
        this.unitKind = unitKind;
        this.stands = stands;
    }

    void check() {
        var codes = period.texts("registers");
        if (period.has("registers") && codes.isEmpty()) {
            period.place("registers").mistake(Codes.REGISTERS, "kỳ đăng ký cần ít nhất một chỉ tiêu");
        }
        if (!codes.isEmpty()
                && period.find("history").flatMap(Text::trueOrFalse).orElse(false)) {
            period.place("registers").mistake(Codes.REGISTERS, "kỳ chỉ giữ số liệu cũ thì không ai đăng ký");
        }
        var seen = new HashSet<String>();
        for (var code : codes) {
            check(code);
            if (!seen.add(code.value())) {
                code.mistake(Codes.REGISTERS, "chỉ tiêu \"%s\" có hai lần".formatted(code.value()));
            }
        }
    }

    private void check(Text code) {
        var item = indicators.get(code.value());
        if (item == null) {
            code.mistake(
                    Codes.REGISTERS,
                    "không có chỉ tiêu \"%s\"%s"
                            .formatted(code.value(), Similar.suggestion(code.value(), indicators.keySet())));
        } else if (item.kind() == Kind.TEXT || item.kind() == Kind.TASK) {
            code.mistake(
                    Codes.REGISTERS, "lời kể, nhiệm vụ không đăng ký thành số được: \"%s\"".formatted(code.value()));
        } else if (!stands
                && !item.reporters().kinds().contains(unitKind)
                && !item.reporters().single()) {
            code.mistake(
                    Codes.REGISTERS, "\"%s\" không do %s báo cáo, nên không đăng ký".formatted(code.value(), unitKind));
        }
    }
}
