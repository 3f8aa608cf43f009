// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {IVoucherCard, VoucherFace} from "../interfaces/IVoucherCard.sol";
import {Text} from "../libraries/Text.sol";
import {TokenText} from "../libraries/TokenText.sol";

/// @title VoucherCard
contract VoucherCard is IVoucherCard {
    using Strings for uint256;
    using Text for string;

    IMerchantRegistry public immutable registry;

    constructor(IMerchantRegistry registry_) {
        registry = registry_;
    }

    /// @inheritdoc IVoucherCard
    function uri(VoucherFace calldata face) external view returns (string memory) {
        string memory merchant = registry.nameOf(face.merchant);
        string memory price = TokenText.amount(face.currency, face.price);
        string memory picture = Base64.encode(bytes(_picture(face, merchant, price)));
        bytes memory json = abi.encodePacked(
            '{"name":"',
            Strings.escapeJSON(face.title),
            " - ",
            Strings.escapeJSON(merchant),
            '","description":"A solidarity voucher. Patrons stand behind it with their stake until it is redeemed.",',
            '"decimals":0,"image":"data:image/svg+xml;base64,',
            picture,
            '","metadata_uri":"',
            Strings.escapeJSON(face.metadataURI),
            '","attributes":',
            _attributes(face, merchant, price),
            "}"
        );
        return string.concat("data:application/json;base64,", Base64.encode(json));
    }

    function _attributes(
        VoucherFace calldata face,
        string memory merchant,
        string memory price
    ) private pure returns (bytes memory) {
        bytes memory eventDate =
            face.eventAt == 0
                ? bytes("")
                : abi.encodePacked(
                    ',{"display_type":"date","trait_type":"Event","value":',
                    face.eventAt.toString(),
                    "}"
                );
        return
            abi.encodePacked(
                '[{"trait_type":"Merchant","value":"',
                Strings.escapeJSON(merchant),
                '"},{"trait_type":"Price","value":"',
                Strings.escapeJSON(price),
                '"},{"display_type":"date","trait_type":"Redeem from","value":',
                face.redeemFrom.toString(),
                '},{"display_type":"date","trait_type":"Redeem by","value":',
                face.redeemBy.toString(),
                "}",
                eventDate,
                "]"
            );
    }

    /// @dev A ticket: the pigeon flies home over the merchant's name.
    function _picture(
        VoucherFace calldata face,
        string memory merchant,
        string memory price
    ) private pure returns (string memory) {
        string memory date =
            face.eventAt == 0
                ? string.concat("Redeem before ", Text.date(face.redeemBy))
                : string.concat("On ", Text.date(face.eventAt));
        return
            string.concat(
                '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 360" role="img">',
                '<rect width="600" height="360" rx="24" fill="#f6efe2"/>',
                '<path d="M440 0v360" stroke="#c9b79c" stroke-width="3" stroke-dasharray="4 10"/>',
                '<path d="M472 150c30-44 62-50 92-40-14 8-20 16-22 30-4 26-28 42-58 40l-30 26 6-30c-22-8-34-24-38-46 18 16 34 22 50 20z" fill="#8a3b24"/>',
                '<g font-family="Georgia,serif" fill="#2b2119"><text x="36" y="72" font-size="24">',
                merchant.escapeXML(),
                '</text><text x="36" y="160" font-size="34" font-weight="bold"',
                // Long titles are squeezed into the ticket instead of running over its edge.
                bytes(face.title).length > 20 ? ' textLength="380" lengthAdjust="spacingAndGlyphs"' : "",
                ">",
                face.title.escapeXML(),
                '</text><text x="36" y="228" font-size="28">',
                price.escapeXML(),
                '</text><text x="36" y="312" font-size="18" fill="#6b5a48">',
                date,
                "</text></g></svg>"
            );
    }
}
