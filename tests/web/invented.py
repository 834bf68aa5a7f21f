"""A small invented record for the web's tests: a brigade under a division under a corps, told by five outlets that disagree."""

from __future__ import annotations

from dataclasses import replace

from reports import Report

from fasti.model.reading import Reading
from fasti.record import Record

BRIGADE, DIVISION, CORPS = "12th Brigade", "9th Division", "3rd Corps"
#: what must never run, whatever holds it
SCRIPT = "<script>window.hit = 1</script>"
HOSTILE = (
    SCRIPT + '<img src=x onerror="window.hit=2"><svg onload="window.hit=3"></svg></textarea></title>'
    '<a href="javascript:window.hit=4">here</a> {{ 7 * 7 }} ${7*7} <!-- ]]> '
    "<iframe srcdoc='<script>parent.hit=5</script>'></iframe>\u202eevil\u202c"
)


def reports() -> list[Reading]:
    """The reports, oldest first."""
    courier = Report("The Courier", "2020-02-10", "A new commander for the brigade")
    courier.person("Anna Weiss", ranks=("Colonel",))
    courier.post(
        "Anna Weiss", "commander", BRIGADE, "Colonel Anna Weiss commands the 12th Brigade since 3 February.", starts="2020-02-03"
    )
    courier.under(BRIGADE, DIVISION)
    courier.post("Carl Dorn", "commander", DIVISION)
    courier.quote("Anna Weiss", "We shall keep the valley open.")

    herald = Report("The Herald", "2021-05-20", "Brigade commander dismissed")
    herald.post(
        "Anna Weiss", "commander", BRIGADE, status="former", ends="2021-05-18", ended_by="dismissed", said_by=("two officers",)
    )
    herald.event("dismissed", "Anna Weiss", "2021-05-18", "reported", ("two officers",))
    herald.post("Bruno Katz", "commander", BRIGADE, starts="2021-05-19", status="acting")
    herald.under(DIVISION, CORPS)

    observer = Report("The Observer", "2021-05-25", "Weiss resigned, friends say")
    observer.post("Anna Weiss", "commander", BRIGADE, status="former", ends="2021-05-15", ended_by="resigned")
    observer.under(BRIGADE, DIVISION)
    observer.post("Emil Frey", "commander", CORPS)

    monitor = Report("The Monitor", "2023-01-09", "Division changes hands")
    monitor.post("Greta Holm", "commander", DIVISION, starts="2022-12")
    monitor.post("Bruno Katz", "commander", BRIGADE)
    monitor.followed("Carl Dorn", "Greta Holm", "commander", DIVISION)
    monitor.under(BRIGADE, DIVISION)

    monitor.post("Hugo Lenz", "commander", "4th Signal Company", status="former", starts="2019", ends="2021-01-10")
    monitor.post("Ines Moser", "commander", "4th Signal Company", starts="2021-06-01")

    namesake = Report("The Islander", "2022-08-01", "Fishing fleet inspected")
    namesake.post("Bruno Katz", "commander", "Harbour Patrol")

    readings = [each.reading() for each in (courier, herald, observer, monitor, namesake)]
    return [*readings, hostile_report()]


def hostile_report() -> Reading:
    """A report in which everything that can hold words holds scripts."""
    report = Report(f"Outlet {SCRIPT}", "2022-02-02", f"Title {SCRIPT}")
    report.person(f"Ivo {SCRIPT} Lund", ranks=(f"Major {SCRIPT}",))
    report.post(f"Ivo {SCRIPT} Lund", "commander", f"5th {SCRIPT} Regiment", f"Look: {HOSTILE} and then {HOSTILE}")
    report.quote(f"Ivo {SCRIPT} Lund", HOSTILE)
    found = report.reading()
    return replace(found, document=replace(found.document, url="javascript:window.hit=6"))


def fill(record: Record) -> None:
    """Put the reports into a record."""
    list(record.add_many(reports()))
