package vn.thonbao.platform.yaml;

/** A line of a file that is being read, where mistakes can be told. */
public record Place(String file, int line, Mistakes mistakes) {

    public void mistake(String code, String words) {
        mistakes.add(file, line, code, words);
    }

    Place at(int otherLine) {
        return new Place(file, otherLine, mistakes);
    }
}
