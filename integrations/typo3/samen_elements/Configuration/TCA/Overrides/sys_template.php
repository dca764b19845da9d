<?php

defined('TYPO3') or die();

\TYPO3\CMS\Core\Utility\ExtensionManagementUtility::addStaticFile(
    'samen_elements',
    'Configuration/TypoScript',
    'Samen',
);
