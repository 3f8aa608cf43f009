// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {IShareCard, ShareFace} from "../interfaces/IShareCard.sol";
import {Text} from "../libraries/Text.sol";
import {TokenText} from "../libraries/TokenText.sol";
import {WeekClock} from "../libraries/WeekClock.sol";

/// @title ShareCard
contract ShareCard is IShareCard {
    using Strings for uint256;
    using Text for string;

    IMerchantRegistry public immutable registry;

    constructor(IMerchantRegistry registry_) {
        registry = registry_;
    }

    /// @inheritdoc IShareCard
    function uri(ShareFace calldata face) external view returns (string memory) {
        string memory merchant = registry.nameOf(face.merchant);
        string memory price = TokenText.amount(face.currency, face.price);
        bytes memory json = abi.encodePacked(
            '{"name":"',
            Strings.escapeJSON(face.title),
            " - ",
            Strings.escapeJSON(merchant),
            '","description":"A membership that waits to begin. Its money lies untouched until it does. Past its date anybody may begin it for its holder, by the terms whose hash is below.",',
            '"decimals":0,"image":"data:image/svg+xml;base64,',
            Base64.encode(bytes(_picture(face, merchant, price))),
            '","metadata_uri":"',
            Strings.escapeJSON(face.metadataURI),
            '","attributes":',
            _attributes(face, merchant, price),
            "}"
        );
        return string.concat("data:application/json;base64,", Base64.encode(json));
    }

    function _attributes(
        ShareFace calldata face,
        string memory merchant,
        string memory price
    ) private pure returns (bytes memory) {
        return
            abi.encodePacked(
                '[{"trait_type":"Merchant","value":"',
                Strings.escapeJSON(merchant),
                '"},{"trait_type":"Price","value":"',
                Strings.escapeJSON(price),
                '"},{"trait_type":"Weeks","value":',
                face.weekCount.toString(),
                '},{"trait_type":"Share","value":"',
                _ordinal(face),
                '"},{"display_type":"date","trait_type":"Activate by","value":',
                face.activateBy.toString(),
                '},{"trait_type":"Terms","value":"',
                uint256(face.termsHash).toHexString(32),
                '"}]'
            );
    }

    /// @dev A row of years, the share's own filled.
    function _picture(
        ShareFace calldata face,
        string memory merchant,
        string memory price
    ) private view returns (string memory) {
        return
            string.concat(
                '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 360" role="img">',
                '<rect width="600" height="360" rx="24" fill="#eef1e6"/>',
                _years(face),
                '<g font-family="Georgia,serif" fill="#20261b"><text x="36" y="72" font-size="24">',
                merchant.escapeXML(),
                '</text><text x="36" y="140" font-size="34" font-weight="bold"',
                // Long titles are squeezed into the card instead of running over its edge.
                bytes(face.title).length > 28 ? ' textLength="528" lengthAdjust="spacingAndGlyphs"' : "",
                ">",
                face.title.escapeXML(),
                '</text><text x="36" y="192" font-size="24">',
                string.concat("Share ", _ordinal(face), " - ", price.escapeXML()),
                '</text><text x="36" y="316" font-size="18" fill="#56604b">',
                string.concat("Begin it before ", _day(face)),
                "</text></g></svg>"
            );
    }

    function _years(ShareFace calldata face) private pure returns (string memory drawn) {
        uint256 width = 528 / face.size;
        for (uint256 i = 0; i < face.size; i++) {
            drawn = string.concat(
                drawn,
                '<rect y="226" height="40" rx="4" x="',
                (36 + i * width).toString(),
                '" width="',
                (width > 4 ? width - 4 : width).toString(),
                i == face.place ? '" fill="#4f6b2d"/>' : '" fill="#cfd8bd"/>'
            );
        }
    }

    function _day(ShareFace calldata face) private view returns (string memory) {
        (, uint24 weekOffset) = registry.currencyOf(face.merchant);
        return Text.date(WeekClock.onTheWall(face.activateBy, weekOffset));
    }

    function _ordinal(ShareFace calldata face) private pure returns (string memory) {
        return string.concat((face.place + 1).toString(), " of ", face.size.toString());
    }
}
