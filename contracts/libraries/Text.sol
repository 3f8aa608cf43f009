// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

/// @title Text
/// @notice Texts for cards: escaping, dates and amounts.
library Text {
    using Strings for uint256;

    uint256 private constant DAY = 1 days;

    /// @notice Escapes what users wrote for use in SVG text. Control characters become spaces.
    function escapeXML(string memory text) internal pure returns (string memory) {
        bytes memory input = bytes(text);
        // The longest replacement has 6 characters.
        bytes memory output = new bytes(input.length * 6);
        uint256 length;
        for (uint256 i = 0; i < input.length; i++) {
            bytes1 char = input[i];
            bytes memory replacement;
            if (char == "<") replacement = "&lt;";
            else if (char == ">") replacement = "&gt;";
            else if (char == "&") replacement = "&amp;";
            else if (char == '"') replacement = "&quot;";
            else if (char == "'") replacement = "&apos;";
            else replacement = abi.encodePacked(uint8(char) < 0x20 || uint8(char) == 0x7f ? bytes1(" ") : char);
            for (uint256 j = 0; j < replacement.length; j++) output[length++] = replacement[j];
        }
        assembly ("memory-safe") {
            mstore(output, length)
        }
        return string(output);
    }

    /// @notice The day of a timestamp in UTC as `2026-11-22`.
    /// @dev Days to civil date after Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
    function date(uint256 timestamp) internal pure returns (string memory) {
        uint256 shifted = timestamp / DAY + 719_468;
        uint256 era = shifted / 146_097;
        uint256 dayOfEra = shifted % 146_097;
        uint256 yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        uint256 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        uint256 shiftedMonth = (5 * dayOfYear + 2) / 153;
        uint256 day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
        uint256 month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        uint256 year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return string.concat(year.toString(), "-", _twoDigits(month), "-", _twoDigits(day));
    }

    /// @notice An amount with its decimal point, without trailing zeros beyond two places: `12.50`.
    function amount(uint256 units, uint256 decimals) internal pure returns (string memory) {
        uint256 one = 10 ** decimals;
        string memory whole = (units / one).toString();
        uint256 fraction = units % one;
        uint256 places = decimals;
        while (places > 2 && fraction % 10 == 0) {
            fraction /= 10;
            places--;
        }
        if (places == 0) return whole;

        bytes memory digits = new bytes(places);
        for (uint256 i = places; i > 0; i--) {
            digits[i - 1] = bytes1(uint8(48 + (fraction % 10)));
            fraction /= 10;
        }
        return string.concat(whole, ".", string(digits));
    }

    function _twoDigits(uint256 number) private pure returns (string memory) {
        return number < 10 ? string.concat("0", number.toString()) : number.toString();
    }
}
