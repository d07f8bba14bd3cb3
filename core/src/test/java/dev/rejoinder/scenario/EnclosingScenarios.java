package dev.rejoinder.scenario;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a group of scenarios the {@link EngineScenarios} that it is nested in, which knows how to make a store. */
final class EnclosingScenarios implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == EngineScenarios.class;
    }

    @Override
    public EngineScenarios resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRequiredTestInstances()
                .findInstance(EngineScenarios.class)
                .orElseThrow();
    }
}
