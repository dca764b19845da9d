<?php
/**
 * A block for each element. The server writes the element; what stands inside the block is its fallback content, and stays in the
 * post when the plugin goes.
 *
 * @package SamenElements
 */

namespace SamenElements;

defined( 'ABSPATH' ) || exit;

/**
 * Adds the blocks.
 */
function add_blocks(): void {
	$version = manifest()['version'];
	wp_register_script(
		'samen-elements-blocks',
		plugins_url( 'blocks/editor.js', MAIN_FILE ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-data', 'wp-element', 'wp-i18n' ),
		$version,
		true
	);
	wp_set_script_translations( 'samen-elements-blocks', 'samen-elements' );
	$settings = array(
		'embed'  => cdn_url( 'embed.html' ),
		'home'   => home_url( '/' ),
		'blocks' => manifest()['blocks'],
	);
	wp_add_inline_script( 'samen-elements-blocks', 'window.samenElements = ' . wp_json_encode( $settings ) . ';', 'before' );
	wp_register_style( 'samen-elements-blocks', plugins_url( 'blocks/editor.css', MAIN_FILE ), array(), $version );

	foreach ( array_keys( manifest()['elements'] ) as $name ) {
		register_block_type(
			dirname( MAIN_FILE ) . "/blocks/$name",
			array(
				'render_callback' => function ( $attributes, $content ) use ( $name ) {
					return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), element( $name, $attributes, $content ) );
				},
			)
		);
	}
}
add_action( 'init', __NAMESPACE__ . '\add_blocks' );
