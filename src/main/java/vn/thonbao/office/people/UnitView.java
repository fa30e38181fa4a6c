package vn.thonbao.office.people;

import java.util.List;
import java.util.Optional;

/** @param denominators name and count, as the campaign uses them ("hộ" 312) */
record UnitView(long id, String name, String kind, boolean office, List<Count> denominators, List<Member> people) {

    record Count(String name, String value) {}

    record Member(
            long id, String name, String addressForm, String role, Optional<String> phone, Optional<String> number) {}
}
