package vn.thonbao.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fields as an emulation campaign asks them. */
final class Fields {

    static final Field HEALTH = field("bhyt", "Tỷ lệ người dân tham gia BHYT", "%", 2)
            .max("100")
            .previous("95.2")
            .build();
    static final Field CULTURE = field("gdvh", "Tỷ lệ hộ đạt Gia đình văn hóa", "%", 2)
            .max("100")
            .previous("96.8")
            .build();
    static final Field CULTURE_SHARE = field("gdvh", "Tỷ lệ hộ đạt Gia đình văn hóa", "%", 2)
            .max("100")
            .total("312")
            .share()
            .build();
    static final Field POOR =
            field("ngheo", "Số hộ nghèo", "hộ", 0).max("400").previous("7").build();
    static final Field NEAR_POOR = field("canngheo", "Số hộ cận nghèo", "hộ", 0)
            .max("400")
            .previous("12")
            .build();
    static final Field PEOPLE = field("nhankhau", "Tổng số nhân khẩu", "người", 0)
            .min("1")
            .max("20000")
            .previous("1180")
            .build();
    static final Field FUND = field("quy", "Quỹ Vì người nghèo đã thu", "đồng", 0)
            .max("500000000")
            .previous("14500000")
            .build();
    static final Field REVENUE = field("thu", "Thu ngân sách trên địa bàn", "tỷ đồng", 3)
            .max("1000")
            .previous("92.3")
            .build();
    static final Field OUTPUT = field("gtsx", "Tổng giá trị sản xuất", "tỷ đồng", 3)
            .max("10000")
            .previous("1325.4")
            .build();
    static final Field LAND = field("dientich", "Diện tích gieo trồng", "ha", 3)
            .max("3000")
            .previous("412.5")
            .build();
    static final Field GROWTH = field("tang", "Tăng trưởng giá trị sản xuất", "%", 2)
            .min("-100")
            .max("300")
            .previous("6.5")
            .build();
    static final Field VILLAGES = field("thon", "Số thôn đạt chuẩn NTM", "thôn", 0)
            .max("23")
            .total("23")
            .previous("21")
            .build();
    static final Field HERD = field("trau", "Tổng đàn trâu bò", "con", 0)
            .max("10000")
            .previous("235")
            .build();
    static final Field NUMBER = field("so", "Con số", "", 9).build();

    private Fields() {}

    static Builder field(String id, String label, String unit, int decimals) {
        return new Builder(id, label, unit, decimals);
    }

    static final class Builder {
        private final String id;
        private final String label;
        private final String unit;
        private final int decimals;
        private Optional<BigDecimal> min = Optional.empty();
        private Optional<BigDecimal> max = Optional.empty();
        private Optional<BigDecimal> previous = Optional.empty();
        private Optional<BigDecimal> total = Optional.empty();
        private Optional<Field.Period> period = Optional.empty();
        private final List<String> aliases = new ArrayList<>();
        private boolean share;
        private Field.Kind kind = Field.Kind.FIGURE;

        private Builder(String id, String label, String unit, int decimals) {
            this.id = id;
            this.label = label;
            this.unit = unit;
            this.decimals = decimals;
        }

        Builder min(String value) {
            min = Optional.of(new BigDecimal(value));
            return this;
        }

        Builder max(String value) {
            max = Optional.of(new BigDecimal(value));
            return this;
        }

        Builder previous(String value) {
            previous = Optional.of(new BigDecimal(value));
            return this;
        }

        Builder total(String value) {
            total = Optional.of(new BigDecimal(value));
            return this;
        }

        Builder alias(String value) {
            aliases.add(value);
            return this;
        }

        Builder share() {
            share = true;
            return this;
        }

        Builder yesNo() {
            kind = Field.Kind.YES_NO;
            return this;
        }

        Builder period(Field.Period value) {
            period = Optional.of(value);
            return this;
        }

        Field build() {
            return new Field(id, label, aliases, unit, decimals, min, max, previous, total, share, kind, period);
        }
    }
}
