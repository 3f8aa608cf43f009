// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {ISubscriptionCard, SubscriptionFace} from "../interfaces/ISubscriptionCard.sol";
import {Status} from "../types/Status.sol";
import {Text} from "../libraries/Text.sol";
import {TokenText} from "../libraries/TokenText.sol";
import {WeekClock} from "../libraries/WeekClock.sol";

/// @title SubscriptionCard
contract SubscriptionCard is ISubscriptionCard {
    using Strings for uint256;
    using Text for string;

    /// @dev The falling price of the weeks is drawn this wide, from this far left.
    uint256 private constant WIDTH = 528;
    uint256 private constant LEFT = 36;
    /// @dev Where it begins, and how far it falls.
    uint256 private constant TOP = 212;
    uint256 private constant FALL = 34;

    IMerchantRegistry public immutable registry;

    constructor(IMerchantRegistry registry_) {
        registry = registry_;
    }

    /// @inheritdoc ISubscriptionCard
    function uri(SubscriptionFace calldata face) external view returns (string memory) {
        string memory merchant = registry.nameOf(face.merchant);
        string memory price = TokenText.amount(face.currency, face.price);
        string memory refundable = TokenText.amount(face.currency, face.refundable);
        string memory picture = Base64.encode(bytes(_picture(face, merchant, price)));
        bytes memory json = abi.encodePacked(
            '{"name":"',
            Strings.escapeJSON(face.title),
            " - ",
            Strings.escapeJSON(merchant),
            '","description":"A prepaid membership. It belongs to one person; its price falls week by week, and what is left of it waits in escrow. Whoever keeps it accepts the terms whose hash it shows.",',
            '"image":"data:image/svg+xml;base64,',
            picture,
            '","metadata_uri":"',
            Strings.escapeJSON(face.metadataURI),
            '","attributes":',
            _attributes(face, merchant, price, refundable),
            "}"
        );
        return string.concat("data:application/json;base64,", Base64.encode(json));
    }

    function _attributes(
        SubscriptionFace calldata face,
        string memory merchant,
        string memory price,
        string memory refundable
    ) private pure returns (bytes memory) {
        bytes memory words = abi.encodePacked(
            '[{"trait_type":"Merchant","value":"',
            Strings.escapeJSON(merchant),
            '"},{"trait_type":"Status","value":"',
            _word(face.status),
            '"},{"display_type":"date","trait_type":"Valid from","value":',
            face.startsAt.toString(),
            '},{"display_type":"date","trait_type":"Valid until","value":',
            face.endsAt.toString(),
            '},{"trait_type":"Weeks","value":',
            face.weekCount.toString(),
            '},{"trait_type":"Weeks begun","value":',
            face.weeksBegun.toString()
        );
        return
            abi.encodePacked(
                words,
                '},{"trait_type":"Price paid","value":"',
                Strings.escapeJSON(price),
                '"},{"trait_type":"Refundable now","value":"',
                Strings.escapeJSON(refundable),
                '"},{"trait_type":"Terms hash","value":"',
                uint256(face.termsHash).toHexString(32),
                '"}]'
            );
    }

    /// @dev A card for the door: whose, what, until when, and the price of its weeks falling, the weeks that have begun in
    /// full colour.
    function _picture(
        SubscriptionFace calldata face,
        string memory merchant,
        string memory price
    ) private view returns (string memory) {
        string memory refundable = TokenText.hundredths(face.currency, face.refundable);
        string memory head = string.concat(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 360" role="img">',
            '<rect width="600" height="360" rx="24" fill="#f6efe2"/>',
            '<path d="M24 0h552a24 24 0 0 1 24 24v68H0V24A24 24 0 0 1 24 0z" fill="#24504a"/>',
            '<path d="M509 46c18-26 37-30 55-24-8 5-12 10-13 18-2 16-17 25-35 24l-18 16 4-18c-13-5-20-14-23-28 11 10 20 13 30 12z" fill="#f6efe2"/>',
            '<g font-family="Georgia,serif" fill="#2b2119"><text x="36" y="56" font-size="24" fill="#f6efe2"',
            _squeezed(merchant, 30, 420),
            ">",
            merchant.escapeXML(),
            '</text><text x="36" y="144" font-size="32" font-weight="bold"',
            _squeezed(face.title, 27, WIDTH),
            ">",
            face.title.escapeXML()
        );
        return
            string.concat(
                head,
                '</text><text x="36" y="182" font-size="18" fill="#6b5a48">',
                _days(face),
                '</text><text x="564" y="182" font-size="18" font-weight="bold" text-anchor="end" fill="#8a3b24">',
                _word(face.status),
                "</text>",
                _weeks(face),
                '<text x="564" y="302" font-size="18" text-anchor="end">',
                face.refundable == 0 ? "" : string.concat(refundable.escapeXML(), " back if you leave now"),
                '</text><g font-size="14" fill="#6b5a48"><text x="36" y="334">',
                price.escapeXML(),
                " paid, no. ",
                uint256(uint32(face.id)).toString(),
                '</text><text x="564" y="334" text-anchor="end">Terms ',
                (uint256(face.termsHash) >> 224).toHexString(4),
                unicode"…</text></g></g></svg>"
            );
    }

    function _weeks(SubscriptionFace calldata face) private pure returns (string memory) {
        uint256 begun = face.weeksBegun > face.weekCount ? face.weekCount : face.weeksBegun;
        string memory slope = string.concat(
            '<path d="M36 212L564 246V272H36z" fill="#dfd0b6"/><path d="M36 212L',
            (LEFT + (WIDTH * begun) / face.weekCount).toString(),
            " ",
            (TOP + (FALL * begun) / face.weekCount).toString(),
            'V272H36z" fill="#24504a"/><text x="36" y="302" font-size="18">'
        );
        string memory count = face.weekCount.toString();
        return
            begun == 0
                ? string.concat(slope, count, " weeks</text>")
                : string.concat(slope, "Week ", begun.toString(), " of ", count, "</text>");
    }

    function _days(SubscriptionFace calldata face) private view returns (string memory) {
        (, uint24 weekOffset) = registry.currencyOf(face.merchant);
        return
            string.concat(
                "Valid ",
                Text.date(WeekClock.onTheWall(face.startsAt, weekOffset)),
                " to ",
                Text.date(WeekClock.onTheWall(face.endsAt, weekOffset))
            );
    }

    function _word(Status status) private pure returns (string memory) {
        if (status == Status.Starting) return "Starting";
        if (status == Status.CoolingOff) return "Cooling off";
        if (status == Status.Active) return "Active";
        if (status == Status.Paused) return "Paused";
        if (status == Status.Leaving) return "Leaving";
        if (status == Status.Ended) return "Ended";
        return "None";
    }

    /// @dev Long texts are squeezed into the card instead of running over its edge. Counts characters, not bytes.
    function _squeezed(string memory text, uint256 most, uint256 width) private pure returns (string memory) {
        bytes memory input = bytes(text);
        uint256 count;
        for (uint256 i = 0; i < input.length; i++) if (uint8(input[i]) & 0xc0 != 0x80) count++;
        return
            count > most ? string.concat(' textLength="', width.toString(), '" lengthAdjust="spacingAndGlyphs"') : "";
    }
}
