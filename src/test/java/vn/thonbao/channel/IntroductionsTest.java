package vn.thonbao.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntroductionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tôi là Hùng, tổ trưởng tổ dân phố 5",
                "em la Mai truong thon Dong",
                "0905 123 456",
                "Nguyễn Văn Hùng +84905123456",
                "tdp 12",
                "Nguyễn Văn Hùng",
                "le thi hoa",
                "nguyen hung",
                "Alăng Thị Bhước",
                "Zơrâm Bé Nam",
                "chau ten la Nam"
            })
    void knowsWhoSaysWhoHeIs(String words) {
        assertThat(Introductions.saysWho(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xin chào",
                "Xin Chào",
                "Cảm ơn anh",
                "trân trọng cảm ơn",
                "cho hỏi giấy khai sinh",
                "alo",
                "85",
                "12/312",
                "là sao",
                "1234567890123",
                ""
            })
    void doesNotKeepTheWordsOfAnybodyElse(String words) {
        assertThat(Introductions.saysWho(words)).isFalse();
    }
}
