package vn.thonbao.office;

import java.util.Optional;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;

/** @param number as a telephone wants it, without blanks and dots */
public record Contact(PersonId id, String name, String role, Optional<String> phone, Optional<String> number) {

    public static Contact of(Person person, String role) {
        return new Contact(
                person.id(), person.name(), role, person.phone(), person.phone().map(p -> p.replaceAll("[^+0-9]", "")));
    }
}
