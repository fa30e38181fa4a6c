package vn.thonbao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Phường An Hải and three more offices with made-up heads, in a folder of its own, with a clock that can be moved. */
@Command(
        name = "demo",
        description = "Chạy bản thử: phường An Hải với 23 tổ dân phố, thêm ba cơ quan khác, người dùng giả định.")
class DemoCommand implements Callable<Integer> {

    /** Beside the real data, never in it, and never in a database that was set up for real use. */
    private static final String[] APART = {
        "--thonbao.demo=true", "--thonbao.data=${THONBAO_DATA:./data}/demo", "--thonbao.db-url="
    };

    @Mixin
    private final ThonBao.Help help = new ThonBao.Help();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        return Server.run(
                spec.commandLine(), "Đang dựng bản thử, lần đầu chừng nửa phút: bốn cơ quan, năm đợt báo cáo…", APART);
    }
}
