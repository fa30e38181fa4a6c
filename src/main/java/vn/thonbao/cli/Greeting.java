package vn.thonbao.cli;

import java.util.List;

/** What is printed once the program answers: where to go, and what only the person at this machine may know. */
public interface Greeting {
    List<String> lines();
}
