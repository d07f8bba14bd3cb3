package dev.rejoinder.storage.tck;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a group of tests the {@link StoreContract} that it is nested in, which knows how to make a store. */
final class EnclosingContract implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == StoreContract.class;
    }

    @Override
    public StoreContract resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRequiredTestInstances()
                .findInstance(StoreContract.class)
                .orElseThrow();
    }
}
