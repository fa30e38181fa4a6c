package vn.thonbao.understanding.paste;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Spelling;
import vn.thonbao.understanding.words.Token;

/**
 * "Cận nghèo 7" where hộ nghèo is asked: a longer name that holds the field's own may mean another indicator. So does a shorter
 * one that is only a part of the field's own: "hộ nghèo 12" where hộ cận nghèo is asked.
 */
public record OtherName(Names names, Lexicon lexicon) {

    public boolean in(Message message, Field field) {
        for (var at = 0; at < message.size(); at++) {
            var found = lexicon.phrase(message, at);
            if (found.filter(f -> own(f, field)).isPresent() || named(message, at, found, field)) {
                at += found.get().length() - 1;
            } else if (found.isPresent()
                    && found.get().lists().stream().anyMatch(list -> other(list, field))
                    && alike(message.part(at, at + found.get().length()), field)) {
                return true;
            }
        }
        return false;
    }

    private boolean named(Message message, int at, Optional<Lexicon.Found> found, Field field) {
        var said = found.map(f -> folded(message.part(at, at + f.length())));
        return said.filter(words ->
                        names.of(field).stream().anyMatch(n -> n.folded().equals(words)))
                .isPresent();
    }

    private static boolean own(Lexicon.Found found, Field field) {
        return found.lists().stream().anyMatch(list -> list.startsWith(Names.ALIAS) && !other(list, field));
    }

    private static boolean other(String list, Field field) {
        return list.startsWith(Names.ALIAS)
                && !Spelling.folded(Spelling.key(field.label()))
                        .contains(Spelling.folded(Spelling.key(list.substring(Names.ALIAS.length()))));
    }

    private boolean alike(Message phrase, Field field) {
        var said = folded(phrase);
        var unit = lexicon.unit(phrase, 0).isPresent();
        return names.of(field).stream()
                .map(Names.Name::folded)
                .anyMatch(own -> shorter(own, said) && Collections.indexOfSubList(said, own) >= 0
                        || !unit
                                && shorter(said, own)
                                && own.subList(own.size() - said.size(), own.size())
                                        .equals(said));
    }

    private static List<String> folded(Message phrase) {
        return phrase.tokens().stream().map(Token::folded).toList();
    }

    private static boolean shorter(List<String> one, List<String> other) {
        return one.size() < other.size();
    }
}
