<?php

defined('TYPO3') or die();

// Only texts that say `htmlSanitize.build = samen` (Configuration/TypoScript/setup.typoscript) allow the elements.
$GLOBALS['TYPO3_CONF_VARS']['SYS']['htmlSanitizer']['samen'] = \SamenElements\Html\SamenBuilder::class;
