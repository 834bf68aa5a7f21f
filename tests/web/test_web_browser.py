from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from invented import BRIGADE, DIVISION, HOSTILE
from playwright.sync_api import Browser, Page, expect
from sites import PASSWORD, Site, serving

from fasti.record import Record
from fasti.store.accounts import make_account
from fasti.store.engine import writing
from fasti.web.settings import Settings

Shot = Callable[[Page, str], Any]


def press(page: Page, key: str) -> None:
    """Press a key as a person does: once the page stands and can hear it."""
    page.wait_for_load_state("load")
    page.keyboard.press(key)


def test_from_the_search_to_a_day_to_another_holder_to_the_words_behind(page: Page, site: Site, screenshot: Shot) -> None:
    page.goto(site.url)
    screenshot(page, "start")
    page.keyboard.press("/")
    page.keyboard.type("12th brigade")
    page.keyboard.press("Enter")
    screenshot(page, "search")
    page.get_by_role("link", name=BRIGADE).first.click()
    own = page.locator(".box.own")
    expect(own).to_contain_text("Bruno Katz")
    screenshot(page, "unit")

    slider = page.locator("input[name=at]")
    box = slider.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.96, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + box["height"] / 2, steps=8)
    page.mouse.up()
    expect(own).to_contain_text("Anna Weiss")
    expect(own).not_to_contain_text("Bruno Katz")
    expect(page).to_have_url(re.compile(r"\?on=20(20|21)-\d\d-\d\d$"))
    screenshot(page, "unit-dragged")

    own.get_by_role("link", name="Colonel Anna Weiss commands").click()
    expect(page.locator("mark.chosen")).to_have_text("Colonel Anna Weiss commands the 12th Brigade since 3 February.")
    screenshot(page, "document")


def test_a_typed_year_changes_the_holder_too(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/units/{site.id_of(BRIGADE)}")
    page.get_by_label("Day, month or year").fill("2020-06")
    expect(page.locator(".box.own")).to_contain_text("Anna Weiss")
    expect(page.locator("#as_of h3").first).to_have_text("On 2020-06")


def test_every_page_works_without_scripts(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}/units/{site.id_of(BRIGADE)}")
    page.get_by_label("Day, month or year").fill("2020-06-01")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".box.own")).to_contain_text("Anna Weiss")
    page.goto(f"{site.url}/review/claims")
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_role("status")).to_contain_text("accepted")
    context.close()


def test_statements_are_reviewed_with_keys_alone(page: Page, site: Site, screenshot: Shot) -> None:
    page.goto(f"{site.url}/review/claims")
    first = page.locator("#claim").inner_text()
    screenshot(page, "review-statement")
    press(page, "r")
    expect(page.get_by_role("status")).to_contain_text("rejected")
    second = page.locator("#claim").inner_text()
    assert second != first
    press(page, "z")
    expect(page.locator("#claim")).to_have_text(re.compile("Anna Weiss.*former"))
    assert page.locator("#claim").inner_text() == first

    press(page, "c")
    page.get_by_label("to (EDTF)").fill("2021-05-17")
    press(page, "Enter")
    expect(page.get_by_role("status")).to_contain_text("corrected")
    page.goto(f"{site.url}/review/decisions")
    screenshot(page, "decisions")


def test_a_correction_made_with_keys_moves_the_tenure(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/review/claims")
    press(page, "c")
    page.get_by_label("to (EDTF)").fill("2021-05-17")
    press(page, "Enter")
    expect(page.get_by_role("status")).to_contain_text("corrected")
    endings = [claim["claim"] for each in page.request.get(f"{site.url}/disputes.json").json() for claim in each["sides"]]
    assert "2021-05-17" in endings
    assert "2021-05-18" not in endings


def test_pairs_are_judged_with_keys_alone_and_taken_back(page: Page, site: Site, screenshot: Shot) -> None:
    page.goto(f"{site.url}/review/pairs")
    expect(page.locator("#pair")).to_have_text("One person or two?")
    screenshot(page, "review-pair")
    press(page, "s")
    expect(page.get_by_role("status")).to_contain_text("same")
    assert len([each for each in site.record.entities("person") if each.name == "Bruno Katz"]) == 1
    press(page, "z")
    expect(page.locator("#pair")).to_be_visible()
    assert len([each for each in site.record.entities("person") if each.name == "Bruno Katz"]) == 2
    press(page, "d")
    expect(page.get_by_text("No pair waits")).to_be_visible()


def test_two_reviewers_on_one_page_do_not_overwrite_each_other(browser: Browser, page: Page, site: Site) -> None:
    other = browser.new_context().new_page()
    for each in (page, other):
        each.goto(f"{site.url}/review/claims")
    press(page, "a")
    expect(page.get_by_role("status")).to_contain_text("accepted")
    other.get_by_role("button", name="Reject").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Decided meanwhile")
    other.get_by_role("link", name="Look at it again").click()
    expect(other.get_by_text("accepted by local").first).to_be_visible()
    other.context.close()


def test_sign_in_wrong_role_and_sign_out(page: Page, record: Record, screenshot: Shot) -> None:
    with writing(record.engine) as connection:
        make_account(connection, "Ben", "reader", PASSWORD)
    with serving(record, Settings(is_local=False)) as site:
        page.goto(f"{site.url}/disputes")
        screenshot(page, "sign-in")
        page.get_by_label("Name").fill("Ben")
        page.get_by_label("Password").fill("not the password")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("do not belong together")
        page.get_by_label("Name").fill("Ben")
        page.get_by_label("Password").fill(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Disputes")
        page.goto(f"{site.url}/review/claims")
        expect(page.get_by_role("heading", level=1)).to_have_text("Not for this role")
        page.goto(f"{site.url}/account")
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def hostile_addresses(site: Site) -> list[str]:
    key = next(each.document.id for each in site.record.readings() if "onerror" in each.document.text)
    person = next(each.id for each in site.record.entities("person") if each.name.startswith("Ivo"))
    unit = next(each.id for each in site.record.entities("unit") if each.name.startswith("5th"))
    tenure = next(each.tenure.id for each in site.record.tenures() if each.tenure.person.id == person)
    return [
        f"/documents/{key}",
        f"/people/{person}",
        f"/units/{unit}",
        f"/tenures/{tenure}",
        "/",
        "/search?q=hit",
        "/review/claims",
    ]


def test_a_document_full_of_scripts_renders_as_text(page: Page, site: Site, screenshot: Shot) -> None:
    for address in hostile_addresses(site):
        page.goto(site.url + address)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.hit") is None
        assert page.locator("main script, main img, main iframe, main a[href^=javascript]").count() == 0
    page.goto(site.url + hostile_addresses(site)[0])
    screenshot(page, "document-hostile")
    assert HOSTILE.replace("\u202e", "\ufffd").replace("\u202c", "\ufffd") in page.locator(".report").inner_text()


def test_nothing_is_asked_of_another_host(page: Page, site: Site) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in ("/", f"/units/{site.id_of(BRIGADE)}", "/disputes"):
        page.goto(site.url + address)
        page.wait_for_load_state("networkidle")
    assert asked
    assert not [each for each in asked if not each.startswith(site.url)]


def all_addresses(site: Site) -> dict[str, str]:
    return {
        "start": "/",
        "search": "/search?q=Weiss",
        "units": "/units",
        "people": "/people",
        "unit": f"/units/{site.id_of(DIVISION)}?on=2022-01-01",
        "person": f"/people/{site.id_of('Anna Weiss')}?on=2020-06-01",
        "tenure": f"/tenures/{site.record.who(BRIGADE)[0].tenure.id}",
        "document": f"/documents/{site.document('The Courier')}?statement=1",
        "statement": "/statements/1",
        "changes": "/changes",
        "disputes": "/disputes",
        "gaps": "/gaps",
        "review-claims": "/review/claims",
        "review-pairs": "/review/pairs",
        "decisions": "/review/decisions",
        "accounts": "/accounts",
        "audit": "/audit",
        "account": "/account",
        "about": "/about",
        "missing": "/people/nobody",
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_violation_on_any_page(page: Page, site: Site, screenshot: Shot, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    found = []
    for name, address in all_addresses(site).items():
        page.goto(site.url + address)
        screenshot(page, f"{scheme}-{name}")
        violations = Axe().run(page).response["violations"]
        serious = [each for each in violations if each["impact"] in ("serious", "critical")]
        found += [(name, each["id"], [node["html"][:150] for node in each["nodes"][:3]]) for each in serious]
    assert found == []


def test_pages_fit_a_phone(page: Page, site: Site, screenshot: Shot) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for name, address in all_addresses(site).items():
        page.goto(site.url + address)
        screenshot(page, f"phone-{name}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, name


def test_a_unit_prints_its_chart_without_its_controls(page: Page, site: Site, screenshot: Shot) -> None:
    page.goto(f"{site.url}/units/{site.id_of(BRIGADE)}")
    page.emulate_media(media="print")
    screenshot(page, "print-unit")
    expect(page.locator(".box.own")).to_be_visible()
    expect(page.locator(".timeline svg rect.known").first).to_be_visible()
    expect(page.locator("input[name=at]")).to_be_hidden()
    expect(page.get_by_role("search")).to_be_hidden()
