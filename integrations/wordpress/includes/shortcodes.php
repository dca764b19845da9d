<?php
/**
 * A shortcode for each element: [samen_partner_directory src="…" languages="nl en"]fallback[/samen_partner_directory]
 *
 * @package SamenElements
 */

namespace SamenElements;

defined( 'ABSPATH' ) || exit;

/**
 * An element for a shortcode.
 *
 * @param array|string $given   Attributes; a name without a value stands under a number.
 * @param string|null  $content Fallback content.
 * @param string       $tag     As in `samen_partner_directory`.
 */
function shortcode( $given, $content, $tag ): string {
	$attributes = array();
	foreach ( (array) $given as $name => $value ) {
		if ( is_int( $name ) ) {
			list( $name, $value ) = array( strtolower( $value ), '' );
		}
		$attributes[ $name ] = $value;
	}
	// Halves of paragraphs that wpautop left around the shortcode's own tags.
	$content = preg_replace( '~^\s*</p>|<p>\s*$~', '', (string) $content );
	return element( name_of( $tag ), $attributes, wp_kses_post( force_balance_tags( $content ) ) );
}

/**
 * As in `partner-directory`.
 *
 * @param string $tag As in `samen_partner_directory`.
 */
function name_of( string $tag ): string {
	return strtr( preg_replace( '/^samen_/', '', $tag ), '_', '-' );
}

/**
 * Adds the shortcodes.
 */
function add_shortcodes(): void {
	foreach ( array_keys( manifest()['elements'] ) as $name ) {
		add_shortcode( 'samen_' . strtr( $name, '-', '_' ), __NAMESPACE__ . '\shortcode' );
	}
}
add_action( 'init', __NAMESPACE__ . '\add_shortcodes' );
