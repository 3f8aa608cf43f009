// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {IWeekCard, WeekFace} from "../interfaces/IWeekCard.sol";
import {Text} from "../libraries/Text.sol";
import {WeekClock} from "../libraries/WeekClock.sol";

/// @title WeekCard
contract WeekCard is IWeekCard {
    using Strings for uint256;
    using Text for string;

    IMerchantRegistry public immutable registry;

    constructor(IMerchantRegistry registry_) {
        registry = registry_;
    }

    /// @inheritdoc IWeekCard
    function uri(WeekFace calldata face) external view returns (string memory) {
        string memory merchant = registry.nameOf(face.merchant);
        bytes memory json = abi.encodePacked(
            '{"name":"',
            Strings.escapeJSON(face.title),
            " - ",
            Strings.escapeJSON(merchant),
            '","description":"A week, to be used in that week alone, in parts, by whoever holds it. What nobody uses is forfeited and never the place\'s.",',
            '"decimals":0,"image":"data:image/svg+xml;base64,',
            Base64.encode(bytes(_picture(face, merchant))),
            '","metadata_uri":"',
            Strings.escapeJSON(face.metadataURI),
            '","attributes":',
            _attributes(face, merchant),
            "}"
        );
        return string.concat("data:application/json;base64,", Base64.encode(json));
    }

    function _attributes(WeekFace calldata face, string memory merchant) private pure returns (bytes memory) {
        return
            abi.encodePacked(
                '[{"trait_type":"Merchant","value":"',
                Strings.escapeJSON(merchant),
                '"},{"display_type":"date","trait_type":"Valid from","value":',
                face.startsAt.toString(),
                '},{"display_type":"date","trait_type":"Expires","value":',
                face.endsAt.toString(),
                '},{"trait_type":"Parts of a week","value":',
                face.partsPerWeek.toString(),
                "}]"
            );
    }

    /// @dev A page of a calendar with seven days, all of them open.
    function _picture(WeekFace calldata face, string memory merchant) private view returns (string memory) {
        return
            string.concat(
                '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 360" role="img">',
                '<rect width="600" height="360" rx="24" fill="#e6edf1"/>',
                _days(),
                '<g font-family="Georgia,serif" fill="#1a2228"><text x="36" y="72" font-size="24">',
                merchant.escapeXML(),
                '</text><text x="36" y="140" font-size="34" font-weight="bold"',
                // Long titles are squeezed into the card instead of running over its edge.
                bytes(face.title).length > 28 ? ' textLength="528" lengthAdjust="spacingAndGlyphs"' : "",
                ">",
                face.title.escapeXML(),
                '</text><text x="36" y="192" font-size="24">',
                _span(face),
                '</text><text x="36" y="316" font-size="18" fill="#4b5860">',
                _parts(face.partsPerWeek),
                "</text></g></svg>"
            );
    }

    function _days() private pure returns (string memory drawn) {
        for (uint256 i = 0; i < 7; i++) {
            drawn = string.concat(
                drawn,
                '<rect y="226" width="68" height="40" rx="4" fill="#2d536b" x="',
                (36 + i * 76).toString(),
                '"/>'
            );
        }
    }

    function _parts(uint256 parts) private pure returns (string memory) {
        return parts == 1 ? "A week is one part" : string.concat("A week has ", parts.toString(), " parts");
    }

    /// @dev From its first day to its last, on the place's own calendar.
    function _span(WeekFace calldata face) private view returns (string memory) {
        (, uint24 weekOffset) = registry.currencyOf(face.merchant);
        return
            string.concat(
                Text.date(WeekClock.onTheWall(face.startsAt, weekOffset)),
                " to ",
                Text.date(WeekClock.onTheWall(face.endsAt - 1, weekOffset))
            );
    }
}
