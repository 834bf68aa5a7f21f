from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fasti.model.calendar import Interval
from fasti.resolve.neighbours import Seat, bound_by_neighbours, rival_pairs
from fasti.resolve.post_claims import PostClaim
from fasti.resolve.tenures import Term, fold_claims


def claim(number: int, status: str = "current", **more: Any) -> PostClaim:
    fields = {"starts": None, "ends": None, "ended_by": None, "certainty": "asserted", "published": "2023-07-13", **more}
    return PostClaim(number, status, **fields)


def one(*claims: PostClaim) -> Term:
    (term,) = fold_claims(claims)
    return term


def test_dates_that_agree_narrow_each_other() -> None:
    term = one(claim(1, "former", ends="2023-07"), claim(2, "former", ends="2023-07-11"))
    assert term.ending == Interval(date(2023, 7, 11), date(2023, 7, 11))
    assert term.conflicts == []


def test_dates_that_exclude_each_other_are_both_kept() -> None:
    term = one(claim(1, "former", ends="2023-07-11"), claim(2, "former", ends="2023-07-12"), claim(3, "former", ends="2023-07"))
    assert term.ending == Interval(date(2023, 7, 11), date(2023, 7, 12))
    (conflict,) = term.conflicts
    assert (conflict.kind, conflict.sides) == ("end", (("2023-07-11", (1,)), ("2023-07-12", (2,))))


def test_former_without_a_day_bounds_the_end_and_attests_nothing() -> None:
    term = one(claim(1, "former"))
    assert (term.ending, term.attested, term.known) == (Interval(None, date(2023, 7, 13)), (), None)


def test_a_late_report_is_no_contradiction_and_a_later_one_is() -> None:
    assert one(claim(1, "former", ends="2023-07-11"), claim(2, published="2023-07-14")).conflicts == []
    (conflict,) = one(claim(1, "former", ends="2023-07-11"), claim(2, published="2023-07-15")).conflicts
    assert [side for side, _ in conflict.sides] == ["2023-07-11", "held on 2023-07-15"]


def test_killed_and_died_agree_but_resigned_and_dismissed_do_not() -> None:
    assert one(claim(1, "former", ended_by="killed"), claim(2, "former", ended_by="died")).conflicts == []
    term = one(claim(1, "former", ended_by="dismissed"), claim(2, "former", ended_by="resigned", certainty="reported"))
    assert (term.ended_by, term.conflicts[0].kind) == ("dismissed", "cause")


def test_the_cause_that_says_most_is_given_and_who_only_says_replaced_is_on_no_side() -> None:
    assert (
        one(
            claim(1, "former", ended_by="died"), claim(2, "former", ended_by="died"), claim(3, "former", ended_by="killed")
        ).ended_by
        == "killed"
    )
    causes = [claim(n, "former", ended_by=cause) for n, cause in enumerate(("dismissed", "resigned", "replaced"))]
    (conflict,) = one(*causes).conflicts
    assert [side for side, _ in conflict.sides] == ["dismissed", "resigned"]


def test_one_report_that_tells_a_cause_thrice_does_not_outvote_two_reports() -> None:
    thrice = [claim(number, "former", ended_by="dismissed", document=1) for number in (1, 2, 3)]
    twice = [claim(number, "former", ended_by="resigned", document=number) for number in (4, 5)]
    assert one(*thrice, *twice).ended_by == "resigned"
    assert one(*thrice, twice[0]).ended_by == "dismissed"  # one against one: the first by letters


def test_a_second_term_is_a_tenure_of_its_own() -> None:
    terms = fold_claims([claim(1, "former", starts="2005", ends="2007-03"), claim(2, starts="2010-02", published="2011-01-01")])
    assert [term.starting.earliest for term in terms] == [date(2005, 1, 1), date(2010, 2, 1)]
    assert len(fold_claims([claim(1, "former", ends="2007-03"), claim(2, starts="2007-05")])) == 1


def test_who_was_acting_and_is_confirmed_held_it_twice_and_the_two_starts_are_no_dispute() -> None:
    acting, full = fold_claims(
        [
            claim(1, "acting", starts="2023-05-02", published="2023-05-03"),
            claim(2, "acting", starts="2023-05-03", published="2023-05-20"),
            claim(3, starts="2023-06-10", published="2023-06-11"),
            claim(4, published="2023-07-01"),
        ]
    )
    assert (acting.acting, acting.statements, acting.ending.latest) == (True, (1, 2), date(2023, 6, 10))
    assert (full.acting, full.statements, full.starting.earliest) == (False, (3, 4), date(2023, 6, 10))
    assert [conflict.kind for conflict in (*acting.conflicts, *full.conflicts)] == ["start"]  # 2 May or 3 May
    assert full.conflicts == []


def test_a_time_of_acting_told_as_over_is_parted_from_the_post_in_full() -> None:
    acting, full = fold_claims(
        [
            claim(1, "former", starts="2023-05-02", ends="2023-06-10", stood_in=True),
            claim(2, starts="2023-06-10", published="2023-06-20"),
        ]
    )
    assert (acting.acting, acting.statements, full.acting, full.conflicts) == (True, (1,), False, [])


def test_whoever_is_only_told_to_have_left_may_have_been_acting() -> None:
    assert one(claim(1, "acting", published="2023-05-02"), claim(2, "former", ends="2023-06-02")).acting is True
    assert one(claim(1, "former"), claim(2, "former")).acting is False


def test_a_report_that_leaves_out_acting_tells_no_confirmation() -> None:
    term = one(claim(1, "acting", starts="2023-05-02"), claim(2, starts="2023-05-02"), claim(3, starts="2023-05-03"))
    assert term.statements == (1, 2, 3)
    assert one(claim(1, "acting", published="2023-05-02"), claim(2, published="2023-06-02")).acting is False


def test_only_announced_is_possible_and_only_denied_is_nothing() -> None:
    assert one(claim(1, "incoming", starts="2024-01")).announced_only
    assert one(claim(1, certainty="denied")).denied_only


EDTF = st.one_of(st.none(), st.sampled_from(["2020", "2020-05", "2020-05-06", "2021-01/2021-03", "2019~", "../2022", "nonsense"]))
CLAIMS = st.lists(
    st.builds(
        PostClaim, st.integers(1, 9), st.sampled_from(["current", "former", "acting", "incoming"]), EDTF, EDTF,
        st.sampled_from([None, "dismissed", "killed"]), st.sampled_from(["asserted", "denied", "predicted", "doubtful"]), EDTF,
    ),
    min_size=1, max_size=6, unique_by=lambda each: each.statement,
)  # fmt: skip


@settings(deadline=None)
@given(CLAIMS, st.randoms(use_true_random=False))
def test_folding_keeps_every_statement_whole_ranges_and_no_order(claims: list[PostClaim], order: Any) -> None:
    terms = fold_claims(claims)
    assert sorted(number for term in terms for number in term.statements) == sorted(each.statement for each in claims)
    for term in terms:
        for days in (term.starting, term.ending, term.known or Interval(None, None)):
            assert not (days.earliest and days.latest and days.earliest > days.latest)
    assert fold_claims(order.sample(claims, len(claims))) == terms


def seat(name: str, *claims: PostClaim) -> Seat:
    return Seat(name, name, one(*claims))


def test_each_ends_by_the_start_of_the_next_and_the_dead_by_their_death() -> None:
    first, second, third = (
        seat(name, claim(1, published=day)) for name, day in (("a", "2020-01-01"), ("b", "2021-01-01"), ("c", "2022-01-01"))
    )
    bound_by_neighbours([first, second, third], [], {"c": date(2022, 6, 1)})
    assert (first.ending.latest, second.ending.latest, third.ending.latest) == (
        date(2021, 1, 1),
        date(2022, 1, 1),
        date(2022, 6, 1),
    )
    assert (second.starting.earliest, third.starting.earliest) == (date(2020, 1, 1), date(2021, 1, 1))


def test_who_takes_over_on_the_day_on_which_the_old_one_is_last_named_ends_the_tenure() -> None:
    old, new = [claim(1, published="2020-01-05"), claim(2, published="2020-08-30")], [claim(3, published="2020-08-30")]
    seats = [Seat("a", "A", one(*old)), Seat("b", "B", one(*new))]
    bound_by_neighbours(seats, [], {})
    assert seats[0].ending.latest == date(2020, 8, 30)
    assert seats[1].starting.earliest == date(2020, 8, 30)
    together = [Seat("a", "A", one(claim(1))), Seat("b", "B", one(claim(2)))]
    bound_by_neighbours(together, [], {})
    assert [seat.ending.latest for seat in together] == [None, None]


def test_two_who_hold_it_at_once_are_rivals_unless_one_is_acting() -> None:
    first = seat("a", claim(1, starts="2020-01-01", published="2020-06-01"))
    second = seat("b", claim(1, starts="2020-03-01", published="2020-08-01"))
    acting = seat("c", claim(1, "acting", starts="2020-03-01", published="2020-08-01"))
    assert rival_pairs([first, second], []) == [(first, second)]
    assert rival_pairs([first, acting], []) == []
    assert rival_pairs([first, second], [("a", "b")]) == []
