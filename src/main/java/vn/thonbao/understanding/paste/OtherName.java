package vn.thonbao.understanding.paste;

import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Spelling;

/** "Cận nghèo 7" where hộ nghèo is asked: a longer name that holds the field's own may mean another indicator. */
public record OtherName(Names names, Lexicon lexicon) {

    public boolean in(Message message, Field field) {
        for (var at = 0; at < message.size(); at++) {
            var found = lexicon.phrase(message, at);
            if (found.isPresent()
                    && found.get().lists().stream().anyMatch(list -> other(list, field))
                    && holdsOwn(message.part(at, at + found.get().length()), field)) {
                return true;
            }
        }
        return false;
    }

    private static boolean other(String list, Field field) {
        return list.startsWith(Names.ALIAS)
                && !Spelling.folded(Spelling.key(field.label()))
                        .contains(Spelling.folded(Spelling.key(list.substring(Names.ALIAS.length()))));
    }

    private boolean holdsOwn(Message phrase, Field field) {
        var said = phrase.tokens().stream().map(t -> t.folded()).toList();
        return names.of(field).stream()
                .anyMatch(name -> name.folded().size() < said.size()
                        && java.util.Collections.indexOfSubList(said, name.folded()) >= 0);
    }
}
