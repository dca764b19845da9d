<?php
/**
 * Which elements there are, what attributes they have, and how one is written.
 *
 * @package SamenElements
 */

namespace SamenElements;

defined( 'ABSPATH' ) || exit;

/**
 * What scripts/wordpress-plugin.mjs read from the elements themselves.
 *
 * @return array{version: string, elements: array<string, array<string, string>>} Of each element, what its attributes hold:
 *     `string`, `number`, `boolean`, `url`, or `urls` (separated by spaces).
 */
function manifest(): array {
	static $manifest;
	return $manifest ?? $manifest = require __DIR__ . '/manifest.php';
}

/**
 * The attributes of an element, as name => what it holds.
 *
 * @param string $name As in `partner-directory`.
 */
function attributes_of( string $name ): array {
	return manifest()['elements'][ $name ] ?? array();
}

/**
 * An element as HTML. Whatever it does not know is left out, and so is what makes no sense or leads elsewhere than http and https.
 *
 * @param string $name     As in `partner-directory`.
 * @param array  $given    What somebody wrote: name => value.
 * @param string $fallback HTML that is fit to be shown.
 */
function element( string $name, array $given, string $fallback ): string {
	load();
	$html = "<samen-$name";
	foreach ( attributes_of( $name ) as $attribute => $holds ) {
		$value = isset( $given[ $attribute ] ) ? attribute_value( $given[ $attribute ], $holds ) : null;
		if ( null !== $value ) {
			$html .= '' === $value ? " $attribute" : sprintf( ' %s="%s"', $attribute, esc_attr( $value ) );
		}
	}
	$is_empty = '' === trim( wp_strip_all_tags( $fallback ) );
	return "$html>" . ( $is_empty ? '' : $fallback ) . "</samen-$name>";
}

/**
 * A value as the element wants it. Empty: the attribute alone.
 *
 * @param mixed  $value What somebody wrote.
 * @param string $holds See manifest().
 * @return string|null Nothing when it makes no sense.
 */
function attribute_value( $value, string $holds ): ?string {
	if ( 'boolean' === $holds ) {
		$off = in_array( strtolower( (string) $value ), array( 'false', '0', 'no', 'nee', 'off', 'uit' ), true );
		return false === $value || $off ? null : '';
	}
	if ( ! is_scalar( $value ) ) {
		return null;
	}
	// What an author without unfiltered_html saves has been through kses, in blocks and shortcodes too: `&` became `&amp;`.
	$value = trim( wp_specialchars_decode( (string) $value, ENT_QUOTES ) );
	// Quotes of a text processor around a value, as in [samen_partner_card src=”…”].
	$value = (string) preg_replace( '/^[“”„″]+|[“”″]+$/u', '', $value );
	switch ( $holds ) {
		case 'number':
			return is_numeric( $value ) ? $value : null;
		case 'url':
		case 'urls':
			return addresses( $value, 'urls' === $holds );
		default:
			return $value;
	}
}

/**
 * Addresses of http and https, and those within this site. Empty stays empty: "no such links".
 *
 * @param string $value   One, or several separated by spaces.
 * @param bool   $several Whether there may be several.
 */
function addresses( string $value, bool $several ): ?string {
	$urls  = $several ? preg_split( '/\s+/', $value, -1, PREG_SPLIT_NO_EMPTY ) : array( $value );
	$clean = array_filter( array_map( __NAMESPACE__ . '\address', $urls ) );
	return $clean || '' === $value ? implode( ' ', $clean ) : null;
}

/**
 * One address of http, https or within this site, or an empty string.
 *
 * @param string $url What somebody wrote. May hold `{z}` and the like, which WordPress would take out.
 */
function address( string $url ): string {
	$url         = strtr( $url, array( '{' => '%7B', '}' => '%7D' ) );
	$is_relative = ! preg_match( '~^(?:[a-z][a-z0-9+.\-]*:|[/?#]|$)~i', $url );
	// WordPress would take `data/partners.json` for the name of a host.
	$clean = esc_url_raw( $is_relative ? "/$url" : $url, array( 'http', 'https' ) );
	return strtr( $is_relative ? substr( $clean, 1 ) : $clean, array( '%7B' => '{', '%7D' => '}' ) );
}
