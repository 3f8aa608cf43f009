// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Text} from "../../contracts/libraries/Text.sol";
import {Cheats} from "../support/Cheats.sol";

contract TextTest is Cheats {
    // ─── Escaping ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat55_MarkupBecomesText() public pure {
        _escapes("Bar & Grill", "Bar &amp; Grill");
        _escapes("</text><script>alert(1)</script>", "&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
        _escapes('" onload="x', "&quot; onload=&quot;x");
        _escapes("'; drop", "&apos;; drop");
        _escapes("<![CDATA[x]]>", "&lt;![CDATA[x]]&gt;");
        _escapes("&lt;", "&amp;lt;");
        _escapes("", "");
    }

    function test_Threat55_ControlCharactersBecomeSpaces() public pure {
        _escapes(unicode"a\u0000b\u0001c\u001fd\u007fe", "a b c d e");
        _escapes("line\nbreak\ttab\r", "line break tab ");
    }

    function test_OtherLettersStay() public pure {
        _escapes(unicode"Smørrebrød 🕊 東京", unicode"Smørrebrød 🕊 東京");
    }

    function testFuzz_Threat55_NothingLeftCanOpenOrCloseAnything(bytes memory input) public pure {
        bytes memory output = bytes(Text.escapeXML(string(input)));

        vm.assertGe(output.length, input.length, "nothing is swallowed");
        for (uint256 i = 0; i < output.length; i++) {
            bytes1 char = output[i];
            bool harmless = char != "<" && char != ">" && char != '"' && char != "'" && uint8(char) >= 0x20;
            vm.assertTrue(harmless && uint8(char) != 0x7f, "harmless");
            if (char == "&") vm.assertTrue(_isEntity(output, i), "an ampersand begins one of our entities");
        }
    }

    // ─── Dates ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_DatesOfKnownSeconds() public pure {
        _isDate(0, "1970-01-01");
        _isDate(86_399, "1970-01-01");
        _isDate(86_400, "1970-01-02");
        _isDate(68_169_599, "1972-02-28");
        _isDate(68_169_600, "1972-02-29");
        _isDate(951_782_400, "2000-02-29");
        _isDate(951_868_800, "2000-03-01");
        _isDate(1_735_689_599, "2024-12-31");
        _isDate(1_735_689_600, "2025-01-01");
        _isDate(1_795_305_600, "2026-11-22");
        _isDate(4_107_542_399, "2100-02-28");
        _isDate(4_107_542_400, "2100-03-01");
        _isDate(type(uint40).max, "36812-02-20");
    }

    function testFuzz_DatesAsACalendarCountsThem(uint256 timestamp) public pure {
        timestamp = bound(timestamp, 0, 200 * 365 days);
        uint256 day = timestamp / 1 days;
        uint256 year = 1970;
        while (day >= _daysOf(year)) day -= _daysOf(year++);
        uint256 month = 1;
        while (day >= _daysOf(year, month)) day -= _daysOf(year, month++);

        bytes memory found = bytes(Text.date(timestamp));
        vm.assertEq(_number(found, 0, 4), year, "year");
        vm.assertEq(_number(found, 5, 7), month, "month");
        vm.assertEq(_number(found, 8, 10), day + 1, "day");
        vm.assertEq(found.length, 10, "length");
    }

    // ─── Amounts ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_AmountsAsPeopleWriteThem() public pure {
        _isAmount(12_500_000, 6, "12.50");
        _isAmount(0, 6, "0.00");
        _isAmount(1, 6, "0.000001");
        _isAmount(1_230_000, 6, "1.23");
        _isAmount(1_234_500, 6, "1.2345");
        _isAmount(999_999_999, 6, "999.999999");
        _isAmount(5, 0, "5");
        _isAmount(15, 1, "1.5");
        _isAmount(7, 2, "0.07");
        _isAmount(10 ** 24, 18, "1000000.00");
        _isAmount(type(uint88).max, 18, "309485009.821345068724781055");
    }

    function testFuzz_AnAmountReadsBackExactly(uint256 units, uint256 decimals) public pure {
        units = bound(units, 0, type(uint128).max);
        decimals = bound(decimals, 0, 18);
        bytes memory text = bytes(Text.amount(units, decimals));

        uint256 point = text.length;
        for (uint256 i = 0; i < text.length; i++) if (text[i] == ".") point = i;
        uint256 places = point == text.length ? 0 : text.length - point - 1;
        uint256 whole = _number(text, 0, point);
        uint256 fraction = places == 0 ? 0 : _number(text, point + 1, text.length);

        vm.assertEq(whole * 10 ** decimals + fraction * 10 ** (decimals - places), units, "the same amount");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _escapes(string memory input, string memory expected) private pure {
        vm.assertEq(Text.escapeXML(input), expected, input);
    }

    function _isDate(uint256 timestamp, string memory expected) private pure {
        vm.assertEq(Text.date(timestamp), expected, "date");
    }

    function _isAmount(uint256 units, uint256 decimals, string memory expected) private pure {
        vm.assertEq(Text.amount(units, decimals), expected, "amount");
    }

    function _isEntity(bytes memory text, uint256 from) private pure returns (bool) {
        bytes[5] memory entities = [bytes("&lt;"), bytes("&gt;"), bytes("&amp;"), bytes("&quot;"), bytes("&apos;")];
        for (uint256 i = 0; i < entities.length; i++) {
            bool same = text.length >= from + entities[i].length;
            for (uint256 j = 0; same && j < entities[i].length; j++) same = text[from + j] == entities[i][j];
            if (same) return true;
        }
        return false;
    }

    function _number(bytes memory text, uint256 from, uint256 to) private pure returns (uint256 number) {
        for (uint256 i = from; i < to; i++) {
            vm.assertTrue(text[i] >= "0" && text[i] <= "9", "a digit");
            number = number * 10 + uint8(text[i]) - 48;
        }
    }

    function _isLeap(uint256 year) private pure returns (bool) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    function _daysOf(uint256 year) private pure returns (uint256) {
        return _isLeap(year) ? 366 : 365;
    }

    function _daysOf(uint256 year, uint256 month) private pure returns (uint256) {
        if (month == 2) return _isLeap(year) ? 29 : 28;
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
}
