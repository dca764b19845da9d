<?php

declare(strict_types=1);

use TYPO3\CMS\Core\Security\ContentSecurityPolicy\Directive;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\Mutation;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\MutationCollection;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\MutationMode;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\Scope;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\SourceKeyword;
use TYPO3\CMS\Core\Type\Map;

// What the elements need of a site that has a policy. Hosts of data that is not on the site itself stand in the site's own
// config/sites/SITE/csp.yaml: see ../../csp.yaml.
return Map::fromEntries([
    Scope::frontend(),
    new MutationCollection(
        new Mutation(MutationMode::Extend, Directive::ScriptSrc, SourceKeyword::self),
        new Mutation(MutationMode::Extend, Directive::StyleSrc, SourceKeyword::self),
        new Mutation(MutationMode::Extend, Directive::ConnectSrc, SourceKeyword::self),
        new Mutation(MutationMode::Extend, Directive::ImgSrc, SourceKeyword::self),
    ),
]);
