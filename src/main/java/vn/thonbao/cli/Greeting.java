package vn.thonbao.cli;

import java.util.List;

/** What is printed once the program answers. */
interface Greeting {
    List<String> lines();
}
