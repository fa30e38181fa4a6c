package vn.thonbao.cli.understand;

import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.InWords;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.Written;
import vn.thonbao.understanding.YesNoAnswer;

/** The reader's own terms in plain Vietnamese. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Words() {}

    static String verdict(Reading reading, String unit) {
        if (reading instanceof Reading.Accept accept) {
            return "nhận " + value(accept.value(), unit);
        }
        if (reading instanceof Reading.Confirm confirm) {
            var values = confirm.readings().stream().map(v -> value(v, unit)).collect(Collectors.joining(" hay "));
            return "hỏi lại " + values + ", vì " + why(confirm.why());
        }
        return "chưa nhận, vì " + refused(((Reading.Reask) reading).why());
    }

    static String verdict(YesNoAnswer.Verdict verdict) {
        return switch (verdict) {
            case YES -> "có";
            case NO -> "không";
            case UNCLEAR -> "chưa rõ, phải hỏi lại";
        };
    }

    private static String value(Value value, String unit) {
        if (value instanceof Value.Amount amount) {
            return (amount.approximate() ? "khoảng " : "")
                    + Written.number(amount.value(), unit)
                    + " (" + InWords.OFFICE.number(amount.value()) + ")";
        }
        if (value instanceof Value.Share share) {
            return Written.number(share.numerator()) + "/" + Written.number(share.denominator());
        }
        if (value instanceof Value.YesNo yesNo) {
            return yesNo.yes() ? "có" : "không";
        }
        if (value instanceof Value.Moment moment) {
            return "ngày " + DAY.format(moment.date());
        }
        if (value instanceof Value.Progress progress) {
            return stage(progress.stage())
                    + progress.percent().map(p -> " " + Written.number(p, "%")).orElse("")
                    + (progress.words().isEmpty() ? "" : " (" + progress.words() + ")");
        }
        return value instanceof Value.SameAsBefore
                ? "như kỳ trước"
                : value instanceof Value.All
                        ? "tất cả"
                        : value instanceof Value.Nothing
                                ? "không có (0)"
                                : value instanceof Value.NoData
                                        ? "chưa có số liệu"
                                        : value instanceof Value.NotOurs
                                                ? "việc của nơi khác"
                                                : value instanceof Value.Later ? "để sau" : "lời kể";
    }

    private static String stage(Value.Stage stage) {
        return switch (stage) {
            case NOT_STARTED -> "chưa làm";
            case UNDER_WAY -> "đang làm";
            case DONE -> "đã xong";
        };
    }

    private static String why(Doubt doubt) {
        return switch (doubt) {
            case SEPARATOR -> "dấu chấm, dấu phẩy có thể hiểu hai cách";
            case SHORT_FORM -> "nói tắt, hoặc còn chữ số đứng sau chưa hiểu";
            case APPROXIMATE -> "là số ước chừng";
            case HEDGED -> "người nói chưa chắc";
            case COMPUTED -> "phải tính ra, chứ không được nói thẳng";
            case REPAIRED -> "phải sửa lỗi gõ mới đọc được";
            case SCALED -> "đơn vị phải đoán";
            case UNIT -> "đơn vị hay mẫu số khác với chỉ tiêu";
            case SEVERAL_FIGURES -> "trong tin có mấy con số";
            case RANGE -> "là một khoảng";
            case PERHAPS_NOTHING -> "có lẽ là không có";
            case BY_ORDER -> "chỉ có thứ tự, không có tên";
            case LABEL -> "tên gọi chưa chắc là chỉ tiêu này";
            case YEAR -> "chưa rõ năm nào";
            case LUNAR -> "có thể là ngày âm lịch";
            case WHICH_DAY -> "có mấy ngày cùng hợp";
            case STAGE -> "có thể đã xong, đang làm hay chưa làm";
            case OTHER_SIDE -> "ngày ở phía khác với câu hỏi";
        };
    }

    static String refused(Reason reason) {
        return switch (reason) {
            case NO_FIGURE -> "không thấy con số";
            case MALFORMED -> "không số nào viết như thế";
            case ABOVE_MAXIMUM -> "lớn hơn mức có thể";
            case BELOW_MINIMUM -> "nhỏ hơn mức có thể";
            case NOT_WHOLE -> "phải là số nguyên";
            case OTHER_UNIT -> "khác loại đơn vị";
            case RANGE -> "là một khoảng";
            case SEVERAL_FIGURES -> "có mấy con số, chưa rõ số nào";
            case SHARE_ABOVE_ONE -> "tử số lớn hơn mẫu số";
            case TARGET_MET -> "chỉ nói đạt chỉ tiêu, không nói con số";
            case NO_PREVIOUS -> "chưa có số kỳ trước";
            case NOT_A_DATE -> "không thấy ngày";
            case NO_SUCH_DAY -> "lịch không có ngày ấy";
            case NO_DAY_NAMED -> "chưa nói rõ ngày nào";
            case SEVERAL_DATES -> "có mấy ngày";
            case WEEKDAY_AND_DATE -> "thứ và ngày không khớp";
            case COUNTED_FROM_ELSEWHERE -> "đếm từ một ngày không có trong tin";
            case NOT_YES_OR_NO -> "chưa rõ có hay không";
            case NO_STAGE -> "chưa rõ việc làm đến đâu";
            case NO_WORDS -> "chỉ có số, chưa có lời";
            case TOO_LONG -> "tin dài quá";
        };
    }

    static String role(String role) {
        return switch (role) {
            case "RISE" -> "mức tăng";
            case "FALL" -> "mức giảm";
            case "BEFORE" -> "số kỳ trước";
            case "WITHDRAWN" -> "số đã rút lại";
            case "PART" -> "một phần của số khác";
            case "TARGET" -> "mức đạt chỉ tiêu";
            default -> "số liệu";
        };
    }

    static String dropped(String why) {
        return switch (why) {
            case "FOREIGN" -> "địa chỉ mạng hay mã lệnh";
            case "PHONE" -> "số điện thoại";
            case "DATE" -> "ngày tháng";
            case "TIME" -> "giờ giấc";
            case "NUMBERED" -> "số thứ tự (thôn 5, câu 3)";
            case "LABEL" -> "số trong tên chỉ tiêu";
            case "NAME" -> "tên người";
            default -> "cụm từ có nghĩa riêng";
        };
    }

    static String unit(Field field) {
        return field.unit().isEmpty() ? "chỉ tiêu" : field.unit();
    }

    /** As people write it: the tone, which stands last in a key, over the vowel that carries it. */
    static String written(String key) {
        var last = key.length() - 1;
        if (last < 1 || TONES.indexOf(key.charAt(last)) < 0) {
            return Normalizer.normalize(key, Normalizer.Form.NFC);
        }
        var letters = key.substring(0, last);
        var at = carrier(letters);
        return Normalizer.normalize(
                letters.substring(0, at) + key.charAt(last) + letters.substring(at), Normalizer.Form.NFC);
    }

    /** Behind the last marked vowel; else behind the second to last of several, or the last before a consonant. */
    private static int carrier(String letters) {
        for (var i = letters.length() - 1; i > 0; i--) {
            if (Character.getType(letters.charAt(i)) == Character.NON_SPACING_MARK) {
                return i + 1;
            }
        }
        var end = letters.length();
        while (end > 0 && "aeiouy".indexOf(letters.charAt(end - 1)) < 0) {
            end--;
        }
        var open = end == letters.length() && end > 1 && "aeiouy".indexOf(letters.charAt(end - 2)) >= 0;
        return open ? end - 1 : end;
    }
}
