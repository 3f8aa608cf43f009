// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {IStampCard, StampFace} from "../interfaces/IStampCard.sol";
import {Text} from "../libraries/Text.sol";
import {WeekClock} from "../libraries/WeekClock.sol";
import {PlanId} from "../types/Ids.sol";

/// @title StampCard
/// @dev The whole picture is 1,200 wide: a street of houses under a sun that stands on the fold. Each half shows 600 of it.
contract StampCard is IStampCard {
    using Strings for uint256;
    using Text for string;

    uint256 private constant HOUSES = 8;
    uint256 private constant HOUSE_WIDTH = 150;

    IMerchantRegistry public immutable registry;

    constructor(IMerchantRegistry registry_) {
        registry = registry_;
    }

    /// @inheritdoc IStampCard
    function uri(StampFace calldata face) external view returns (string memory) {
        string memory merchant = registry.nameOf(face.merchant);
        string memory half = face.guest ? "guest" : "member";
        bytes memory json = abi.encodePacked(
            '{"name":"',
            Strings.escapeJSON(merchant),
            ", ",
            _monday(face),
            " no. ",
            face.serial.toString(),
            '","description":"A postcard of a week that somebody used: one half of a picture, whose other half the other side may have kept. It is worth nothing but the memory.",',
            '"image":"data:image/svg+xml;base64,',
            Base64.encode(bytes(_picture(face, merchant))),
            '","attributes":[{"trait_type":"Merchant","value":"',
            Strings.escapeJSON(merchant),
            '"},{"trait_type":"Plan","value":"',
            Strings.escapeJSON(face.title),
            '"},{"trait_type":"Half","value":"',
            half,
            '"},{"trait_type":"Week of","value":"',
            _monday(face),
            '"},{"trait_type":"Serial number","value":',
            face.serial.toString(),
            "}]}"
        );
        return string.concat("data:application/json;base64,", Base64.encode(json));
    }

    function _picture(StampFace calldata face, string memory merchant) private view returns (string memory) {
        // Both halves draw the same street; the guest's is the right one.
        bytes32 seed = keccak256(abi.encode(PlanId.unwrap(face.plan), face.week));
        return
            string.concat(
                '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 420" role="img">',
                '<rect width="600" height="420" fill="#f7f0e0"/><svg x="24" y="24" width="552" height="270" viewBox="',
                face.guest ? "600" : "0",
                ' 0 600 294" preserveAspectRatio="none">',
                _street(seed),
                "</svg>",
                '<rect x="10" y="10" width="580" height="400" fill="none" stroke="#8a6d3b" stroke-width="3" stroke-dasharray="3 9" stroke-linecap="round"/>',
                '<g font-family="Georgia,serif" fill="#3b2f1b"><text x="30" y="338" font-size="26" font-weight="bold"',
                bytes(merchant).length > 34 ? ' textLength="540" lengthAdjust="spacingAndGlyphs"' : "",
                ">",
                merchant.escapeXML(),
                '</text><text x="30" y="378" font-size="20">Week of ',
                _monday(face),
                '</text><text x="570" y="378" font-size="20" text-anchor="end">No. ',
                face.serial.toString(),
                "</text></g></svg>"
            );
    }

    /// @dev Eight houses, as high and as coloured as the week's numbers say.
    function _street(bytes32 seed) private pure returns (string memory drawn) {
        string[5] memory colours = ["#b5532f", "#d99a3d", "#5d7f6b", "#47627f", "#8c4a5e"];
        drawn = '<rect width="1200" height="294" fill="#cfe3ea"/><circle cx="600" cy="96" r="70" fill="#f2c14e"/>';
        for (uint256 i = 0; i < HOUSES; i++) {
            uint256 height = 80 + (uint256(uint8(seed[2 * i])) * 110) / 255;
            string memory x = (i * HOUSE_WIDTH).toString();
            string memory top = (274 - height).toString();
            drawn = string.concat(
                drawn,
                string.concat('<path d="M', x, " ", top, "l75-40 75 40v", height.toString(), 'h-150z" fill="'),
                colours[uint8(seed[2 * i + 1]) % 5],
                string.concat('"/><rect x="', (i * HOUSE_WIDTH + 58).toString(), '" y="'),
                (274 - height / 2).toString(),
                '" width="34" height="30" fill="#f7f0e0"/>'
            );
        }
        return string.concat(drawn, '<rect y="274" width="1200" height="20" fill="#6b5b45"/>');
    }

    /// @dev The day on which its week began, on the place's own calendar.
    function _monday(StampFace calldata face) private view returns (string memory) {
        (, uint24 weekOffset) = registry.currencyOf(face.merchant);
        return Text.date(WeekClock.onTheWall(face.startsAt, weekOffset));
    }
}
