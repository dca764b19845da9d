<?php
/**
 * Plugin Name:       Samen
 * Description:       Zet een partnergids, een agenda, een zelfscan of een route in een bericht of op een pagina: als blok, met een shortcode of met een stukje HTML.
 * Version:           @VERSION@
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Samen contributors
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       samen-elements
 * Domain Path:       /languages
 *
 * It stores nothing: no options, no tables, no files. Taking it away leaves the posts as they are, with their fallback content.
 *
 * @package SamenElements
 */

namespace SamenElements;

defined( 'ABSPATH' ) || exit;

const MAIN_FILE = __FILE__;

require __DIR__ . '/includes/elements.php';
require __DIR__ . '/includes/loader.php';
require __DIR__ . '/includes/saving.php';
require __DIR__ . '/includes/shortcodes.php';
require __DIR__ . '/includes/blocks.php';
